package dev.vidhuk.alerts.notify.email;

import dev.vidhuk.alerts.notify.NotifyException;
import jakarta.mail.internet.InternetAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who still has to get a mail: a server may take it for some and not for others, and nobody shall get it twice. Only the mail in
 * hand is remembered, and not beyond a restart.
 */
final class Recipients {
    private final Set<InternetAddress> all;
    private final Set<InternetAddress> served = new LinkedHashSet<>();
    private final Map<InternetAddress, Answer> refused = new LinkedHashMap<>();
    private String mail = "";

    Recipients(List<InternetAddress> all) {
        this.all = new LinkedHashSet<>(all);
    }

    /** To whom to send a mail now: those that may take it; once there are none of them left, those that have refused it. */
    List<InternetAddress> left(String id) {
        if (!mail.equals(id)) {
            mail = id;
            served.clear();
            refused.clear();
        }
        List<InternetAddress> left =
                all.stream().filter(one -> !served.contains(one)).toList();
        return refused.size() == left.size()
                ? left
                : left.stream().filter(one -> !refused.containsKey(one)).toList();
    }

    /**
     * Remembers who got it.
     *
     * @param to whom it was sent to
     * @param answers what was said of those who did not get it
     * @throws NotifyException where somebody still lacks it: to be tried again as long as one may take it later
     */
    void sent(Collection<InternetAddress> to, Map<InternetAddress, Answer> answers) throws NotifyException {
        to.stream().filter(one -> !answers.containsKey(one)).forEach(one -> {
            served.add(one);
            refused.remove(one);
        });
        Map<InternetAddress, Answer> later = new LinkedHashMap<>();
        answers.forEach((one, answer) -> (answer.passing() ? later : refused).put(one, answer));
        if (!later.isEmpty()) {
            throw NotifyException.later(said(later), null, null);
        }
        if (!refused.isEmpty()) {
            throw NotifyException.refused(said(refused));
        }
        mail = "";
    }

    private String said(Map<InternetAddress, Answer> answers) {
        String not = answers.entrySet().stream()
                .map(entry -> "not to " + entry.getKey().getAddress() + ": "
                        + entry.getValue().text())
                .collect(Collectors.joining("; "));
        return served.isEmpty()
                ? not
                : "sent to " + served.stream().map(InternetAddress::getAddress).collect(Collectors.joining(", ")) + "; "
                        + not;
    }
}
