package dev.assay.reference.aws.server;

/** Who asks, as far as the credentials tell. */
public enum Caller {
    /** The organization's management account. */
    MANAGEMENT,
    /** An account of the organization that is neither its management account nor a delegated administrator. */
    MEMBER,
    /** An account that belongs to no organization. */
    OUTSIDER,
    /** Nobody: no credentials at all. */
    ANONYMOUS,
    /** Somebody whose credentials do not hold: a wrong signature, an unknown key, a date long past. */
    FORGED
}
