package dev.assay.reference.huaweicloud.server;

/**
 * Why a call is refused, thrown where that is found out and answered in one place.
 *
 * <p>The contract lists no error codes and points to a page of its own; the codes here are those of that page, except
 * that none is documented for an unknown creation request.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    /**
     * A refusal.
     *
     * @param code the error_code
     * @param message the error_msg
     */
    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal invalid(String message) {
        return new Refusal(400, "Organizations.1004", message);
    }

    static Refusal malformedId() {
        return new Refusal(400, "Organizations.1005", "The creation request id is malformed.");
    }

    static Refusal unknownId() {
        return new Refusal(404, "Organizations.1012", "No creation request has this id.");
    }

    static Refusal unknownPath() {
        return new Refusal(404, "APIGW.0101", "The API does not exist or has not been published.");
    }

    static Refusal unsupportedMethod() {
        return new Refusal(405, "APIGW.0101", "The API does not support this method.");
    }

    static Refusal unauthenticated(String why) {
        return new Refusal(401, "APIGW.0301", "Incorrect IAM authentication information: " + why + ".");
    }

    static Refusal notAdministrator() {
        return new Refusal(
                401,
                "Organizations.1002",
                "Only the management account or a delegated administrator can perform this operation.");
    }

    static Refusal notPermitted() {
        return new Refusal(403, "Organizations.1007", "The policy of the caller does not allow this operation.");
    }

    static Refusal broken(RuntimeException fault) {
        return new Refusal(500, "Organizations.0500", "The reference is broken: " + fault + ".");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
