import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the islands with the Node that is on the PATH; run by Maven as a single source file, so that it works alike
 * on every operating system and says plainly what is missing. Does nothing when nothing has changed.
 */
final class Islands {

    private static final int OLDEST_NODE = 20;

    private static final List<String> SOURCES =
            List.of("src", "build.mjs", "package.json", "package-lock.json", "tsconfig.json");

    private final Path here;
    private final Path output;

    private Islands(Path here, Path output) {
        this.here = here;
        this.output = output;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            new Islands(Path.of(arguments[0]), Path.of(arguments[1])).build();
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void build() throws IOException, InterruptedException {
        if (isUpToDate()) {
            return;
        }
        checkNode();
        if (!isInStep()) {
            run(npm(), "ci", "--no-audit", "--no-fund");
            Files.copy(here.resolve("package-lock.json"), stamp());
        }
        run(npm(), "run", "--silent", "build", "--", output.toString());
    }

    private boolean isUpToDate() throws IOException {
        var built = output.resolve("page.js");
        if (!Files.exists(built) || !Files.exists(output.resolve("licences.txt"))) {
            return false;
        }
        var builtAt = Files.getLastModifiedTime(built);
        try (var files = SOURCES.stream().map(here::resolve).flatMap(Islands::walk)) {
            return files.allMatch(file -> changedAt(file).compareTo(builtAt) < 0);
        }
    }

    private boolean isInStep() throws IOException {
        return Files.exists(stamp()) && Files.mismatch(stamp(), here.resolve("package-lock.json")) == -1;
    }

    private Path stamp() {
        return here.resolve("node_modules/.installed-from-lock.json");
    }

    private void checkNode() throws InterruptedException {
        var version = answer("node", "--version").replace("v", "");
        if (Integer.parseInt(version.split("\\.")[0]) < OLDEST_NODE) {
            throw new IllegalStateException(
                    "Node.js " + OLDEST_NODE + " or newer is needed to build the pages; found " + version);
        }
        answer(npm(), "--version");
    }

    private String answer(String program, String argument) throws InterruptedException {
        try {
            var process = new ProcessBuilder(program, argument).directory(here.toFile()).start();
            var text = new String(process.getInputStream().readAllBytes()).strip();
            process.waitFor();
            return text;
        } catch (IOException e) {
            throw new IllegalStateException(
                    program + " was not found on the PATH; Node.js " + OLDEST_NODE
                            + " or newer with npm is needed to build the pages",
                    e);
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).directory(here.toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Failed in src/main/frontend: " + String.join(" ", command));
        }
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }

    private static Stream<Path> walk(Path path) {
        try {
            return Files.walk(path).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + path, e);
        }
    }

    private static FileTime changedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
