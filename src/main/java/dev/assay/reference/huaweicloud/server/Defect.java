package dev.assay.reference.huaweicloud.server;

/** Breaks the contract by what it does at one of the hooks. */
public interface Defect extends Hooks {}
