package io.croft.activity;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar croft.jar check-activity}: checks the whole chain, prints the result and exits with 0 when there is
 * no fault, otherwise with 1.
 */
@Component
class CheckCommand implements ApplicationRunner {

    static final String NAME = "check-activity";

    private final ChainChecker checker;
    private final ApplicationContext context;

    CheckCommand(ChainChecker checker, ApplicationContext context) {
        this.checker = checker;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(NAME)) {
            ChainReport report = checker.check();
            lines(report).forEach(System.out::println);
            int code = report.isWhole() ? 0 : 1;
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    static List<String> lines(ChainReport report) {
        return report.isWhole()
                ? List.of("The activity record is whole: %d records, numbers %d to %d"
                        .formatted(report.checked(), report.from(), report.to()))
                : report.faults().stream()
                        .map(fault -> "%s: %d to %d".formatted(fault.kind(), fault.from(), fault.to()))
                        .toList();
    }
}
