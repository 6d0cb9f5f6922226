package dev.retell4j.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Command line: {@code generate} writes the sources, {@code diff FILE} compares the contract with another document. */
public final class Main {
    private static final String USAGE = """
            Usage:
              generate             write the sources that follow from contract/openapi.yaml and contract/docs.yaml
              diff OTHER-OPENAPI   print what another OpenAPI document has that the contract lacks, and the reverse""";

    private Main() {}

    /**
     * Runs a command.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        int status = run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(String[] arguments) {
        Path root = Path.of(System.getProperty("retell4j.root", "."));
        try {
            if (arguments.length == 1 && arguments[0].equals("generate")) {
                List<Path> changed = new Generator(root).run();
                System.out.println(changed.isEmpty() ? "Nothing changed." : changed.size() + " files changed.");
                return 0;
            }
            if (arguments.length == 2 && arguments[0].equals("diff")) {
                Contract ours = Contract.read(root.resolve("contract/openapi.yaml"));
                Path other = Path.of(arguments[1]);
                if (!Files.exists(other) && !other.isAbsolute()) {
                    other = root.resolve(other);
                }
                ContractDiff diff = ContractDiff.between(ours, Contract.read(other));
                System.out.println(diff.text());
                return 0;
            }
            System.err.println(USAGE);
            return 2;
        } catch (ContractException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (NoSuchFileException e) {
            System.err.println("There is no file " + e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("Cannot read or write: " + e.getMessage());
            return 1;
        }
    }
}
