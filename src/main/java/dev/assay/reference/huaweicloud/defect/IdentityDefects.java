package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.huaweicloud.server.Operation;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Members of a request that it has from the start: id, account_name and state. */
final class IdentityDefects {
    private IdentityDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                all("id-missing", "HW-REQUEST-ID", "A request has no id.", item -> item.remove("id")),
                all("id-null", "HW-REQUEST-ID", "id is null.", item -> item.putNull("id")),
                all("id-number", "HW-REQUEST-ID", "id is a number.", item -> item.put("id", 1_234_567)),
                all("id-empty", "HW-REQUEST-ID", "id is empty.", item -> item.put("id", "")),
                all(
                        "id-too-long",
                        "HW-REQUEST-ID-MAX",
                        "id has more than 36 characters.",
                        item -> item.put("id", EditedItems.text(item, "id") + "-0123456789abcdef0123456789abcdef")),
                all(
                        "name-missing",
                        "HW-REQUEST-NAME",
                        "A request has no account_name.",
                        item -> item.remove("account_name")),
                all("name-null", "HW-REQUEST-NAME", "account_name is null.", item -> item.putNull("account_name")),
                all(
                        "name-number",
                        "HW-REQUEST-NAME",
                        "account_name is a number.",
                        item -> item.put("account_name", 42)),
                show(
                        "shown-name-missing",
                        "HW-REQUEST-NAME",
                        "What is shown has no account_name.",
                        item -> item.remove("account_name")),
                all("name-too-long", "HW-REQUEST-NAME-MAX", "The longest names have 65 characters.", item -> {
                    String name = EditedItems.text(item, "account_name");
                    item.put("account_name", name.length() == 64 ? name + "+" : name);
                }),
                show(
                        "shown-name-too-long",
                        "HW-REQUEST-NAME-MAX",
                        "A name that is shown has 65 characters.",
                        item -> item.put("account_name", "n".repeat(65))),
                all("state-missing", "HW-REQUEST-STATE", "A request has no state.", item -> item.remove("state")),
                all("state-null", "HW-REQUEST-STATE", "state is null.", item -> item.putNull("state")),
                all("state-number", "HW-REQUEST-STATE", "state is a number.", item -> item.put("state", 2)),
                in(
                        "in_progress",
                        "state-missing-while-open",
                        "HW-REQUEST-STATE",
                        "A request in progress has no state.",
                        item -> item.remove("state")),
                all("state-empty", "HW-REQUEST-STATE-LENGTH", "state is empty.", item -> item.put("state", "")),
                all(
                        "state-too-long",
                        "HW-REQUEST-STATE-LENGTH",
                        "state has 65 characters.",
                        item -> item.put("state", "s".repeat(65))),
                all(
                        "state-upper-case",
                        "HW-REQUEST-STATE-VALUES",
                        "state is in upper case.",
                        item -> item.put(
                                "state", EditedItems.text(item, "state").toUpperCase(Locale.ROOT))),
                in(
                        "failed",
                        "state-cancelled",
                        "HW-REQUEST-STATE-VALUES",
                        "A failed request is cancelled.",
                        item -> item.put("state", "cancelled")),
                in(
                        "in_progress",
                        "state-creating",
                        "HW-REQUEST-STATE-VALUES",
                        "A request in progress is creating.",
                        item -> item.put("state", "creating")),
                show(
                        "shown-state-capitalised",
                        "HW-REQUEST-STATE-VALUES",
                        "Show writes Succeeded and Failed.",
                        item -> {
                            String state = EditedItems.text(item, "state");
                            item.put("state", state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1));
                        }));
    }

    private static NamedDefect all(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.all(edit));
    }

    private static NamedDefect in(
            String state, String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.in(state, edit));
    }

    private static NamedDefect show(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.only(Operation.SHOW, item -> true, edit));
    }
}
