package dev.vidhuk.launcher.commands;

import dev.vidhuk.alerts.Rehearsed;
import dev.vidhuk.alerts.Rehearsed.Hearing;
import dev.vidhuk.alerts.Rehearsed.Reason;
import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.alerts.routing.Visit;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.cases.SpokenTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints who would hear of an alert: for people some lines, for machines one of JSON. */
record RehearsalPrinter(SpokenTime time) {

    List<String> lines(Rehearsed answer) {
        List<String> lines = new ArrayList<>(List.of(heading(answer.alert())));
        answer.path().forEach(visit -> lines.add("  " + line(visit)));
        choice(answer).forEach(line -> lines.add("  " + line));
        for (Hearing hearing : answer.hearings()) {
            lines.add("  -> " + hearing.receiver() + ": " + when(hearing) + ", group " + group(hearing));
            hearing.reasons().forEach(reason -> lines.add("     " + line(reason)));
        }
        return lines;
    }

    private static String heading(Alert alert) {
        String place = Stream.of(alert.subject(), alert.brand(), alert.source())
                .filter(part -> part != null && !part.isEmpty())
                .map(Plain::line)
                .distinct()
                .collect(Collectors.joining(", "));
        return Json.name(alert.kind()) + " " + Json.name(alert.status()) + (place.isEmpty() ? "" : ": " + place);
    }

    private static String line(Visit visit) {
        String matchers = String.join(" and ", visit.matchers());
        return visit.node() + ": "
                + switch (visit.outcome()) {
                    case TAKEN -> "takes it" + (matchers.isEmpty() ? "" : ", since " + matchers) + goesOn(visit);
                    case PASSED_DOWN ->
                        "passes it down" + (matchers.isEmpty() ? "" : ", since " + matchers) + goesOn(visit);
                    case UNFIT -> "does not fit: " + matchers;
                    case NOT_ASKED -> "is not asked, since one before it does not continue";
                };
    }

    private static String goesOn(Visit visit) {
        return visit.goesOn() ? ", and continues" : "";
    }

    private static List<String> choice(Rehearsed answer) {
        return switch (answer.choice()) {
            case ROUTES -> List.of();
            case NAMED -> List.of("the escalation names its receiver, past the routes");
            case TOLD_BEFORE ->
                List.of(
                        answer.hearings().isEmpty()
                                ? "it is over, and nobody was told that it began"
                                : "it is over: whoever was told that it began hears of it");
            case DIGEST_ONLY -> List.of("no witness confirms it: it is in the digest only");
        };
    }

    private String when(Hearing hearing) {
        return hearing.at() == null ? "held back" : time.at(hearing.at());
    }

    private static String group(Hearing hearing) {
        String labels = new TreeMap<>(hearing.group())
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(" "));
        return labels.isEmpty() ? "of everything" : Plain.line(labels);
    }

    private static String line(Reason reason) {
        return Json.name(reason.why()) + ": " + Plain.line(reason.detail());
    }

    String json(Rehearsed answer) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("alert", answer.alert().id());
        line.put("kind", answer.alert().kind());
        line.put("status", answer.alert().status());
        line.put("subject", answer.alert().subject());
        line.put("receivers", answer.hearings().stream().map(Hearing::receiver).toList());
        line.put("choice", answer.choice());
        line.put("hearings", answer.hearings());
        line.put("path", answer.path().stream().map(RehearsalPrinter::node).toList());
        return Json.text(line);
    }

    private static Map<String, Object> node(Visit visit) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("node", visit.node());
        node.put("outcome", visit.outcome());
        node.put("receiver", visit.route().receiver());
        node.put("matchers", visit.matchers());
        node.put("continue", visit.goesOn());
        return node;
    }
}
