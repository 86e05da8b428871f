package dev.assay.reference.aws.server;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the server can be asked for. */
public enum Operation {
    /** One request. */
    DESCRIBE("DescribeCreateAccountStatus"),
    /** Every request, page by page. */
    LIST("ListCreateAccountStatus"),
    /** A new request. */
    CREATE("CreateAccount");

    private static final String SERVICE = "AWSOrganizationsV20161128.";

    private final String target;

    Operation(String name) {
        this.target = SERVICE + name;
    }

    /** What X-Amz-Target calls it. */
    public String target() {
        return target;
    }

    /** Null where nothing is called so. */
    static @Nullable Operation of(@Nullable String target) {
        return Arrays.stream(values())
                .filter(operation -> operation.target.equals(target))
                .findFirst()
                .orElse(null);
    }
}
