package dev.assay.reference.aws.defect;

import static dev.assay.reference.aws.defect.EditedItems.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The accounts that a request created. */
final class AccountDefects {
    private static final String ACCOUNT = "AccountId";
    private static final String GOVCLOUD = "GovCloudAccountId";
    private static final String TYPE = "AWS-ACCOUNT-ID-TYPE";
    private static final String FORM = "AWS-ACCOUNT-ID-FORM";
    private static final String GOVCLOUD_TYPE = "AWS-GOVCLOUD-ID-TYPE";
    private static final String GOVCLOUD_FORM = "AWS-GOVCLOUD-ID-FORM";
    private static final String THERE = "AWS-SUCCEEDED-HAS-ACCOUNT";
    private static final String ONLY = "AWS-ACCOUNT-ONLY-SUCCEEDED";
    private static final String UNIQUE = "AWS-UNIQUE-ACCOUNT";
    private static final String OTHER = "012345678901";

    private AccountDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                account(
                        "account-number",
                        TYPE,
                        "AccountId is a number.",
                        item -> item.put(ACCOUNT, number(item, ACCOUNT))),
                account("account-object", TYPE, "AccountId is an object.", item -> item.putObject(ACCOUNT)
                        .put("Id", OTHER)),
                account("account-list", TYPE, "AccountId is a list.", item -> item.putArray(ACCOUNT)
                        .add(OTHER)),
                in(
                        "IN_PROGRESS",
                        "account-false",
                        TYPE,
                        "AccountId is false while there is none.",
                        item -> item.put(ACCOUNT, false)),
                form("account-of-11-digits", "AccountId has 11 digits.", id -> id.substring(1)),
                form("account-of-13-digits", "AccountId has 13 digits.", id -> id + "0"),
                form("account-with-letters", "AccountId has hexadecimal digits.", id -> "a" + id.substring(1)),
                form(
                        "account-with-hyphens",
                        "AccountId has hyphens.",
                        id -> id.substring(0, 4) + "-" + id.substring(4, 8) + "-" + id.substring(8)),
                form("account-with-blank", "A blank follows AccountId.", id -> id + " "),
                form(
                        "account-without-zeros",
                        "AccountId loses the zeros that it begins with.",
                        id -> id.replaceFirst("^0+", "")),
                form("account-arn", "AccountId is a whole resource name.", id -> "arn:aws:organizations::" + id),
                in(
                        "SUCCEEDED",
                        "account-missing",
                        THERE,
                        "A request that succeeded has no AccountId.",
                        item -> item.remove(ACCOUNT)),
                in(
                        "SUCCEEDED",
                        "account-null",
                        THERE,
                        "AccountId is null after success.",
                        item -> item.putNull(ACCOUNT)),
                in(
                        "SUCCEEDED",
                        "account-empty",
                        THERE,
                        "AccountId is empty after success.",
                        item -> item.put(ACCOUNT, "")),
                in(
                        "SUCCEEDED",
                        "account-renamed",
                        THERE,
                        "AccountId is called accountId.",
                        item -> item.set("accountId", item.remove(ACCOUNT))),
                NamedDefect.of(
                        "account-missing-once-in-a-while",
                        THERE,
                        "One request in five that succeeded has no" + " AccountId.",
                        () -> new EditedItems(EditedItems.oneInFive(), item -> item.remove(ACCOUNT))),
                in(
                        "FAILED",
                        "account-after-failure",
                        ONLY,
                        "A request that failed has an AccountId.",
                        item -> item.put(ACCOUNT, OTHER)),
                in(
                        "IN_PROGRESS",
                        "account-early",
                        ONLY,
                        "A request in progress has an AccountId.",
                        item -> item.put(ACCOUNT, OTHER)),
                in(
                        "FAILED",
                        "govcloud-after-failure",
                        ONLY,
                        "A request that failed has a GovCloudAccountId.",
                        item -> item.put(GOVCLOUD, OTHER)),
                in(
                        "IN_PROGRESS",
                        "govcloud-early",
                        ONLY,
                        "A request in progress has a GovCloudAccountId.",
                        item -> item.put(GOVCLOUD, OTHER)),
                in(
                        "SUCCEEDED",
                        "govcloud-same",
                        UNIQUE,
                        "Every request created the same account in GovCloud.",
                        item -> item.put(GOVCLOUD, OTHER)),
                account(
                        "account-same",
                        UNIQUE,
                        "Every request created the same account.",
                        item -> item.put(ACCOUNT, OTHER)),
                NamedDefect.of(
                        "account-same-for-some",
                        UNIQUE,
                        "One request in five created the same account.",
                        () -> new EditedItems(
                                EditedItems.oneInFive().and(item -> item.has(ACCOUNT)),
                                item -> item.put(ACCOUNT, OTHER))),
                govcloud(
                        "govcloud-number",
                        GOVCLOUD_TYPE,
                        "GovCloudAccountId is a number.",
                        item -> item.put(GOVCLOUD, number(item, GOVCLOUD))),
                govcloud(
                        "govcloud-object",
                        GOVCLOUD_TYPE,
                        "GovCloudAccountId is an object.",
                        item -> item.putObject(GOVCLOUD)),
                in(
                        "SUCCEEDED",
                        "govcloud-false",
                        GOVCLOUD_TYPE,
                        "GovCloudAccountId is false after success.",
                        item -> item.put(GOVCLOUD, false)),
                govcloud(
                        "govcloud-of-11-digits",
                        GOVCLOUD_FORM,
                        "GovCloudAccountId has 11 digits.",
                        item -> item.put(GOVCLOUD, text(item, GOVCLOUD).substring(1))),
                govcloud(
                        "govcloud-with-letters",
                        GOVCLOUD_FORM,
                        "GovCloudAccountId has a prefix.",
                        item -> item.put(GOVCLOUD, "gov-" + text(item, GOVCLOUD))),
                in(
                        "SUCCEEDED",
                        "govcloud-empty",
                        GOVCLOUD_FORM,
                        "GovCloudAccountId is empty where there is none.",
                        item -> item.put(GOVCLOUD, "")));
    }

    private static long number(ObjectNode item, String member) {
        return Long.parseLong(text(item, member));
    }

    private static NamedDefect account(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.having(ACCOUNT, edit));
    }

    private static NamedDefect govcloud(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.having(GOVCLOUD, edit));
    }

    private static NamedDefect form(String name, String description, UnaryOperator<String> edit) {
        return account(name, FORM, description, item -> item.put(ACCOUNT, edit.apply(text(item, ACCOUNT))));
    }

    private static NamedDefect in(
            String state, String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.in(state, edit));
    }
}
