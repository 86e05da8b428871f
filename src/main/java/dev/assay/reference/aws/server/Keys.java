package dev.assay.reference.aws.server;

/** An access key and its secret. */
public record Keys(String accessKey, String secretKey) {

    /** Without the secret, which is for no log. */
    @Override
    public String toString() {
        return "Keys[" + accessKey + "]";
    }
}
