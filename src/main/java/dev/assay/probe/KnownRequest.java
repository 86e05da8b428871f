package dev.assay.probe;

/**
 * A resource that who runs the kit knows to exist.
 *
 * @param key its id
 * @param state its state when last seen
 */
public record KnownRequest(String key, String state) {}
