package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Caller;
import java.util.List;

/** Who is let in. */
final class AccessDefects {
    private AccessDefects() {}

    static List<NamedDefect> all() {
        return List.of(NamedDefect.of(
                "anonymous-let-in",
                "AWS-ACCESS-ANONYMOUS",
                "A call without a signature is accepted.",
                () -> new LetIn((caller, call) -> caller == Caller.ANONYMOUS)));
    }
}
