package dev.assay.reference.aws.server;

import org.jspecify.annotations.Nullable;

/** Why a call is refused, thrown where that is found out and answered in one place. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String error;
    private final @Nullable String reason;

    /**
     * A refusal.
     *
     * @param error name of the error
     * @param message for people
     * @param reason which limit an InvalidInputException is about; null for every other error
     */
    public Refusal(int status, String error, String message, @Nullable String reason) {
        super(message, null, false, false);
        this.status = status;
        this.error = error;
        this.reason = reason;
    }

    /** A refusal with status 400, as every error of the caller has, and without a Reason. */
    public Refusal(String error, String message) {
        this(400, error, message, null);
    }

    static Refusal unknownOperation() {
        return new Refusal("UnknownOperationException", "The operation is not one that this service has.");
    }

    static Refusal serialization(String message) {
        return new Refusal("SerializationException", message);
    }

    static Refusal invalid(String reason, String message) {
        return new Refusal(400, "InvalidInputException", message, reason);
    }

    static Refusal required(String member) {
        return invalid("INPUT_REQUIRED", "You must include a value for " + member + ".");
    }

    static Refusal unknownId() {
        return new Refusal(
                "CreateAccountStatusNotFoundException",
                "You specified a CreateAccountRequestId that belongs to no request.");
    }

    static Refusal notPermitted() {
        return new Refusal("AccessDeniedException", "You don't have permissions to access this resource.");
    }

    static Refusal notInUse() {
        return new Refusal("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");
    }

    static Refusal broken(RuntimeException fault) {
        return new Refusal(500, "ServiceException", "The reference is broken: " + fault + ".", null);
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
