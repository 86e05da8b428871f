package dev.assay.reference.aws.defect;

import static dev.assay.reference.aws.defect.EditedItems.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Id and AccountName of the request that is described. */
final class IdentityDefects {
    private static final String ID = "Id";
    private static final String NAME = "AccountName";
    private static final String THERE = "AWS-STATUS-ID";
    private static final String FORM = "AWS-STATUS-ID-FORM";
    private static final String ECHO = "AWS-DESCRIBE-ID-ECHO";
    private static final String TYPE = "AWS-NAME-TYPE";
    private static final String LENGTH = "AWS-NAME-LENGTH";
    private static final String CHARACTERS = "AWS-NAME-CHARACTERS";

    private IdentityDefects() {}

    static List<NamedDefect> all() {
        Predicate<ObjectNode> some = EditedItems.oneInFive();
        return List.of(
                all("id-missing", THERE, "A request has no Id.", item -> item.remove(ID)),
                some("id-missing-once-in-a-while", THERE, "One request in five has no Id.", item -> item.remove(ID)),
                all("id-null", THERE, "Id is null.", item -> item.putNull(ID)),
                all("id-number", THERE, "Id is a number.", item -> item.put(ID, 1234567890)),
                all("id-object", THERE, "Id is an object.", item -> item.putObject(ID)
                        .put("S", "car-00000000")),
                all("id-renamed", THERE, "Id is called id.", item -> item.set("id", item.remove(ID))),
                all(
                        "id-without-prefix",
                        FORM,
                        "Id lacks its prefix.",
                        item -> item.put(ID, text(item, ID).substring(4))),
                all(
                        "id-in-upper-case",
                        FORM,
                        "Id is in upper case.",
                        item -> item.put(ID, text(item, ID).toUpperCase(Locale.ROOT))),
                all(
                        "id-too-short",
                        FORM,
                        "Id has 7 letters or digits.",
                        item -> item.put(ID, text(item, ID).substring(0, 11))),
                all("id-too-long", FORM, "Id has 33 letters or digits.", item -> item.put(ID, "car-" + "0".repeat(33))),
                all("id-empty", FORM, "Id is empty.", item -> item.put(ID, "")),
                all(
                        "id-with-line-break",
                        FORM,
                        "A line break follows Id.",
                        item -> item.put(ID, text(item, ID) + "\n")),
                all(
                        "id-is-an-arn",
                        FORM,
                        "Id is a whole resource name.",
                        item -> item.put(ID, "arn:aws:organizations::123456789012:handshake/" + text(item, ID))),
                all(
                        "id-always-the-same",
                        ECHO,
                        "Id is the same, whatever was asked for.",
                        item -> item.put(ID, "car-0123456789")),
                some(
                        "id-of-another",
                        ECHO,
                        "One request in five has the Id of another.",
                        item -> item.put(ID, "car-0123456789")),
                all("name-missing", "AWS-NAME-PRESENT", "A request has no AccountName.", item -> item.remove(NAME)),
                NamedDefect.of(
                        "name-missing-while-open",
                        "AWS-NAME-PRESENT",
                        "A request in progress has no AccountName.",
                        () -> EditedItems.in("IN_PROGRESS", item -> item.remove(NAME))),
                all("name-null", "AWS-NO-NULLS", "AccountName is null.", item -> item.putNull(NAME)),
                all("name-number", TYPE, "AccountName is a number.", item -> item.put(NAME, 42)),
                all("name-list", TYPE, "AccountName is a list.", item -> item.putArray(NAME)
                        .add("atlas")),
                all("name-object", TYPE, "AccountName is an object.", item -> item.putObject(NAME)
                        .put("en", "atlas")),
                all("name-empty", LENGTH, "AccountName is empty.", item -> item.put(NAME, "")),
                all("name-too-long", LENGTH, "AccountName has 51 characters.", item -> item.put(NAME, "n".repeat(51))),
                NamedDefect.of(
                        "name-padded",
                        LENGTH,
                        "Blanks fill up one name in five to 64 characters.",
                        () -> new EditedItems(some, item -> item.put(NAME, String.format("%-64s", text(item, NAME))))),
                all(
                        "name-not-ascii",
                        CHARACTERS,
                        "AccountName has a letter with an accent.",
                        item -> item.put(NAME, "caf\u00e9")),
                all(
                        "name-with-line-break",
                        CHARACTERS,
                        "A line break follows AccountName.",
                        item -> item.put(NAME, cut(text(item, NAME)) + "\n")),
                all(
                        "name-with-tab",
                        CHARACTERS,
                        "AccountName has a tab.",
                        item -> item.put(NAME, cut(text(item, NAME)) + "\t")),
                all("id-and-name-swapped", FORM, "Id and AccountName are swapped.", item -> {
                    String id = text(item, ID);
                    item.put(ID, text(item, NAME)).put(NAME, id);
                }));
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), 40));
    }

    private static NamedDefect all(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.all(edit));
    }

    private static NamedDefect some(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> new EditedItems(EditedItems.oneInFive(), edit));
    }
}
