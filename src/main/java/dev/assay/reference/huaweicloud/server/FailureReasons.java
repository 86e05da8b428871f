package dev.assay.reference.huaweicloud.server;

import java.util.List;

/** The errors that the Show page lists for {@code failure_reason}. */
final class FailureReasons {
    static final List<String> ALL = List.of(
            "Error 1000: Failed to query the user identity information.",
            "Error 2000: Failed to create the account.",
            "Error 2001: Account name conflict.",
            "Error 3000: Failed to create the resource account.",
            "Error 3001: This phone number has reached the maximum account registration limit.",
            "Error 4000: Failed to create the birth token.",
            "Error 5000: Failed to create the service-linked agency.",
            "Error 6000: Failed to create the agency.",
            "Error 6001: Failed to query the permission information.",
            "Error 6002: Failed to bind the permission information.",
            "Error 7000: Failed to associate the master account with member accounts for unified accounting.",
            "Error 7001: Too many real-name authentication records.",
            "Error 7002: Failed to query the financial association between the master account and member accounts.",
            "Error 0000: System error.");

    private FailureReasons() {}
}
