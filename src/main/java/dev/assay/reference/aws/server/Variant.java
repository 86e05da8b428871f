package dev.assay.reference.aws.server;

/** Keeps the contract in another way than the usual, by what it does at some of the hooks. */
public interface Variant extends Hooks {}
