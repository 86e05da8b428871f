package dev.assay.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Several commands one after the other, as a process of their own with an environment of its own runs them. */
final class Shells {
    static final String THEN = "then";

    private Shells() {}

    /** @param arguments of the commands, with {@link #THEN} between them; each exit code is printed behind {@code exit} */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>();
        for (String argument : List.of(arguments)) {
            if (argument.equals(THEN)) {
                run(out, err, command);
                command.clear();
            } else {
                command.add(argument);
            }
        }
        run(out, err, command);
    }

    private static void run(PrintWriter out, PrintWriter err, List<String> command) {
        int exit = Main.commandLine(out, err).execute(command.toArray(String[]::new));
        out.println(command.get(0) + ": exit " + exit);
    }
}
