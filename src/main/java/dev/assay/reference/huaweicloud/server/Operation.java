package dev.assay.reference.huaweicloud.server;

/** What the server can be asked for. */
public enum Operation {
    SHOW,
    LIST
}
