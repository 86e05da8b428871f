package dev.assay.pack;

import java.util.Optional;

/**
 * Names of environment variables.
 *
 * @param accessKey empty where the vendor has no keys
 * @param secretKey empty where the vendor has no keys
 * @param securityToken empty where the vendor has no temporary keys
 * @param token empty where the vendor has no tokens
 */
public record CredentialNames(
        Optional<String> accessKey,
        Optional<String> secretKey,
        Optional<String> securityToken,
        Optional<String> token) {}
