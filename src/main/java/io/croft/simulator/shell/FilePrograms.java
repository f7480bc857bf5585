package io.croft.simulator.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs for files, with the few options that are needed. */
record FilePrograms(NodeFiles files) {

    private static final String FRESH_MODE = "--no-preserve=mode";

    /** Options and operands apart; {@code --} ends the options. */
    private record Arguments(String options, List<String> operands) {

        static Arguments parse(String program, String known, List<String> arguments) {
            StringBuilder options = new StringBuilder();
            List<String> operands = new ArrayList<>();
            boolean ended = false;
            for (String argument : arguments) {
                if (!ended && argument.equals("--")) {
                    ended = true;
                } else if (!ended && argument.startsWith("-") && argument.length() > 1) {
                    options.append(argument.substring(1));
                } else {
                    operands.add(argument);
                }
            }
            options.chars().filter(each -> known.indexOf(each) < 0).findFirst().ifPresent(each -> {
                throw new CommandError(1, program + ": invalid option -- '" + (char) each + "'");
            });
            if (operands.isEmpty()) {
                throw new CommandError(1, program + ": missing operand");
            }
            return new Arguments(options.toString(), operands);
        }

        boolean has(char option) {
            return options.indexOf(option) >= 0;
        }
    }

    void addTo(Map<String, NodeCommand> programs) {
        programs.put("cat", this::cat);
        programs.put("ls", this::ls);
        programs.put("mkdir", this::mkdir);
        programs.put("rm", this::rm);
        programs.put("cp", this::cp);
        programs.put("mv", this::mv);
        programs.put("chmod", (arguments, console) -> 0);
        programs.put("test", this::test);
    }

    private int cat(List<String> arguments, Console console) throws IOException {
        if (arguments.isEmpty()) {
            console.in().transferTo(console.out());
            return 0;
        }
        for (String operand : Arguments.parse("cat", "", arguments).operands()) {
            Path real = existing("cat", operand);
            Optional<GuestConfigFile> config = files.configAt(real);
            console.out().write(config.isPresent() ? config.get().read() : Files.readAllBytes(real));
        }
        return 0;
    }

    private int ls(List<String> arguments, Console console) throws IOException {
        List<String> given = arguments.stream().allMatch(each -> each.startsWith("-"))
                ? Stream.concat(arguments.stream(), Stream.of("/root")).toList()
                : arguments;
        Arguments parsed = Arguments.parse("ls", "1aA", given);
        for (String operand : parsed.operands()) {
            Path real = files.real(operand);
            if (Files.isDirectory(real)) {
                try (Stream<Path> entries = Files.list(real)) {
                    entries.map(each -> String.valueOf(each.getFileName()))
                            .filter(name -> !name.startsWith(".")
                                    || !parsed.options().replace("1", "").isEmpty())
                            .sorted()
                            .forEach(console::line);
                }
            } else if (Files.exists(real)) {
                console.line(operand);
            } else {
                throw new CommandError(2, "ls: cannot access '" + operand + "': No such file or directory");
            }
        }
        return 0;
    }

    private int mkdir(List<String> arguments, Console console) throws IOException {
        Arguments parsed = Arguments.parse("mkdir", "p", arguments);
        for (String operand : parsed.operands()) {
            Path real = files.real(operand);
            if (parsed.has('p')) {
                Files.createDirectories(real);
            } else if (Files.exists(real)) {
                throw new CommandError(1, "mkdir: cannot create directory ‘" + operand + "’: File exists");
            } else {
                Files.createDirectory(real);
            }
        }
        return 0;
    }

    private int rm(List<String> arguments, Console console) throws IOException {
        Arguments parsed = Arguments.parse("rm", "rfR", arguments);
        boolean recursive = parsed.has('r') || parsed.has('R');
        for (String operand : parsed.operands()) {
            Path real = files.real(operand);
            Optional<GuestConfigFile> config = files.configAt(real);
            if (!Files.exists(real) && parsed.has('f')) {
                continue;
            }
            existing("rm", operand);
            if (config.isPresent()) {
                config.get().remove();
            } else if (!Files.isDirectory(real)) {
                Files.delete(real);
            } else if (recursive) {
                removeTree(operand, real);
            } else {
                throw new CommandError(1, "rm: cannot remove '" + operand + "': Is a directory");
            }
        }
        return 0;
    }

    /** Only folders of guests' disks go as a whole; anything else is taken for a slip. */
    private static void removeTree(String operand, Path real) throws IOException {
        Path parent = real.getParent();
        if (parent == null || !parent.endsWith("images")) {
            throw new CommandError(1, "rm: cannot remove '" + operand + "': Operation not permitted");
        }
        try (Stream<Path> tree = Files.walk(real)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private int cp(List<String> arguments, Console console) throws IOException {
        boolean freshMode = arguments.contains(FRESH_MODE);
        List<String> rest =
                arguments.stream().filter(each -> !each.equals(FRESH_MODE)).toList();
        List<String> operands = Arguments.parse("cp", "fpa", rest).operands();
        if (operands.size() != 2) {
            throw new CommandError(1, "cp: two operands are supported");
        }
        Path source = existing("cp", operands.getFirst());
        Path target = files.real(operands.getLast());
        if (Files.isDirectory(target)) {
            target = files.real(operands.getLast() + "/" + source.getFileName());
        }
        if (files.isFull(operands.getLast())) {
            throw new CommandError(1, "cp: error writing '" + operands.getLast() + "': No space left on device");
        }
        Optional<GuestConfigFile> config = files.configAt(target);
        if (config.isPresent()) {
            config.get().put(Files.readAllBytes(source));
        } else {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            if (freshMode && Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
        return 0;
    }

    private int mv(List<String> arguments, Console console) throws IOException {
        List<String> operands = Arguments.parse("mv", "f", arguments).operands();
        if (operands.size() != 2) {
            throw new CommandError(1, "mv: two operands are supported");
        }
        Path source = existing("mv", operands.getFirst());
        Path target = files.real(operands.getLast());
        files.move(source, target, List.of(StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
        return 0;
    }

    private int test(List<String> arguments, Console console) {
        if (arguments.size() != 2) {
            throw new CommandError(2, "sh: test: -e, -f or -d and a path are supported");
        }
        Path real = files.real(arguments.getLast());
        boolean holds = switch (arguments.getFirst()) {
            case "-e" -> Files.exists(real);
            case "-f" -> Files.isRegularFile(real);
            case "-d" -> Files.isDirectory(real);
            default -> throw new CommandError(2, "sh: test: " + arguments.getFirst() + ": unknown operand");
        };
        return holds ? 0 : 1;
    }

    private Path existing(String program, String operand) {
        Path real = files.real(operand);
        if (!Files.exists(real)) {
            String what = program.equals("rm") ? "cannot remove '" + operand + "'" : operand;
            throw new CommandError(1, program + ": " + what + ": No such file or directory");
        }
        return real;
    }
}
