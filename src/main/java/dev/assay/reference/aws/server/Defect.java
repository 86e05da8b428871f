package dev.assay.reference.aws.server;

/** Breaks the contract by what it does at one of the hooks. */
public interface Defect extends Hooks {}
