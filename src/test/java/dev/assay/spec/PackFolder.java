package dev.assay.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small pack {@code demo} in a folder of its own, well formed until a test breaks it. */
final class PackFolder {
    static final String OPENAPI = """
            openapi: 3.1.1
            info: {title: Demo, version: "1"}
            paths:
              /things/{id}:
                get:
                  operationId: ShowThing
                  x-clause: D-SHOW
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string, maxLength: 8}}
                  responses:
                    '200':
                      description: The thing.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Thing'}
            components:
              schemas:
                Thing:
                  type: object
                  x-clause: D-BODY
                  required: [id]
                  properties:
                    id: {type: string, maxLength: 8, x-clause: {type: D-ID, maxLength: D-ID-MAX}}
                    next: {$ref: '#/components/schemas/Thing'}
            """;

    static final String CLAUSES = """
            title: Demo
            documents:
              page: {title: The page}
            topics:
              - topic: Things
                clauses:
                  - {id: D-SHOW, text: A thing is shown., source: page § 1, level: must, basis: documented, evidence: required}
                  - {id: D-BODY, text: It is an object., source: page § 2, level: should, basis: implied, evidence: required}
            """;

    private final Path root;

    PackFolder(Path root) {
        this.root = root;
        write("openapi.yaml", OPENAPI);
        write("clauses.yaml", CLAUSES);
    }

    Path file(String name) {
        return root.resolve("spec").resolve("demo").resolve(name);
    }

    PackFolder write(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackFolder without(String name) {
        try {
            Files.delete(file(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Pack read() {
        return PackReader.read(root, "demo");
    }
}
