package dev.assay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command as the shell would, inside this process. */
record Shell(int exit, String out, String err) {

    static Shell assay(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new Shell(exit, out.toString(), err.toString());
    }

    /** The first line of what went wrong. */
    String complaint() {
        return err.lines().findFirst().orElse("");
    }
}
