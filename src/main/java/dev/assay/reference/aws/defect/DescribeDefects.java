package dev.assay.reference.aws.defect;

import static dev.assay.reference.aws.defect.EditedAnswers.ITEM;

import java.util.List;

/** What is described. */
final class DescribeDefects {
    private DescribeDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                NamedDefect.of(
                        "described-missing",
                        "AWS-DESCRIBE-BODY",
                        "An answer has no CreateAccountStatus.",
                        () -> EditedAnswers.json(body -> body.remove(ITEM))),
                NamedDefect.of(
                        "state-lower-case",
                        "AWS-STATE-VALUES",
                        "The state of a request that succeeded is in lower case.",
                        () -> EditedAnswers.item(item -> {
                            if (item.path("State").asString("").equals("SUCCEEDED")) {
                                item.put("State", "succeeded");
                            }
                        })));
    }
}
