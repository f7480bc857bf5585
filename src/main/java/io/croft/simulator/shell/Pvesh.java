package io.croft.simulator.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API on the command line. */
record Pvesh(ApiSession api) implements NodeCommand {

    private static final String USAGE = "pvesh <COMMAND> <api_path> [OPTIONS] [FORMAT_OPTIONS]";
    private static final String FORMAT = "output-format";
    private static final Map<String, String> METHODS =
            Map.of("get", "GET", "create", "POST", "set", "PUT", "delete", "DELETE");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Override
    public int run(List<String> arguments, Console console) throws InterruptedException {
        Options options = Options.parse(arguments);
        String method = METHODS.get(options.word(0, USAGE));
        if (method == null) {
            throw new CommandError(
                    255, "ERROR: unknown command 'pvesh " + options.words().getFirst() + "'");
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>(options.values());
        parameters.remove(FORMAT);
        @Nullable Object answer = api.call(method, options.word(1, USAGE), parameters);
        api.follow(answer, console);
        print(answer, options.single().getOrDefault(FORMAT, "text"), console);
        return 0;
    }

    private static void print(@Nullable Object answer, String format, Console console) {
        if (format.equals("json")) {
            console.line(JSON.writeValueAsString(answer));
        } else if (format.equals("json-pretty")) {
            console.line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else if (answer instanceof Map<?, ?> object) {
            TextTable.ofObject(object).print(console);
        } else if (answer instanceof List<?> list) {
            TextTable.ofList(list).print(console);
        } else if (answer != null) {
            console.line(String.valueOf(answer));
        }
    }
}
