package dev.vidhuk.ingest.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** What is wrong with a text that should have been JSON, for people. */
public final class BrokenJson {
    private BrokenJson() {}

    /** What the parser has found in a text, and at which line and column of it. */
    public static String problem(String text, JsonProcessingException e) {
        if (text.stripLeading().startsWith("<")) {
            return "a page of HTML or XML and no JSON";
        }
        JsonLocation at = e.getLocation();
        // where a bracket was opened that is never closed is told beside a setting of the parser's
        String what = e.getOriginalMessage().replaceAll("\\[Source: [^;\\]]*; (line: \\d+, column: \\d+)]", "$1");
        return "no JSON: " + what + ", line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
