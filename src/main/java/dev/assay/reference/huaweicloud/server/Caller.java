package dev.assay.reference.huaweicloud.server;

/** Who asks, as far as the credentials tell. */
public enum Caller {
    /** The organization's management account. */
    MANAGEMENT,
    /** An account of the organization that is neither its management account nor a delegated administrator. */
    MEMBER,
    /** An account of another organization. */
    OUTSIDER,
    /** Nobody: no credentials at all. */
    ANONYMOUS,
    /** Somebody whose credentials do not hold: a wrong signature, an unknown key or token, a date long past. */
    FORGED
}
