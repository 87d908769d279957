package org.tocsin.modelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is deployed, so that a new model is checked without being listed anywhere. */
final class ModelFiles {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Path MODULES = Path.of("src/main/java/org/tocsin");
    private static final Pattern STEP = Pattern.compile("JavaDelegate ([a-z][A-Za-z]+)\\(");

    private ModelFiles() {}

    static List<Path> processes() {
        return under(PROCESSES, ".bpmn");
    }

    static List<Path> decisions() {
        return under(PROCESSES, ".dmn");
    }

    static List<Path> forms() {
        return under(FORMS, ".form");
    }

    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    static String moduleOf(Path file) {
        return file.getName(1).toString();
    }

    static boolean isInModule(Path file) {
        return file.getNameCount() == 3 && Files.isDirectory(MODULES.resolve(moduleOf(file)));
    }

    static boolean hasForm(String module, String form) {
        return Files.isRegularFile(FORMS.resolve(module).resolve(form + ".form"));
    }

    static boolean hasProcess(String module, String process) {
        return Files.isRegularFile(PROCESSES.resolve(module).resolve(process + ".bpmn"));
    }

    static boolean hasProcess(String process) {
        return processes().stream().anyMatch(file -> nameOf(file).equals(process));
    }

    /** Names of the steps that the application offers to models: the beans of the classes named Steps. */
    static Set<String> steps() {
        return under(MODULES, "Steps.java").stream()
                .flatMap(file -> STEP.matcher(text(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
