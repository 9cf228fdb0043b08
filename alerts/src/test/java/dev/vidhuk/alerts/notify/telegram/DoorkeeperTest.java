package dev.vidhuk.alerts.notify.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {
    private static ReceiverSettings receiver(String name, String chat, Long... users) {
        return new ReceiverSettings(name, new TelegramSettings("7:a", chat, TelegramSettings.API, Set.of(users), null));
    }

    private static ObjectNode chat(long id, String type) {
        return Bot.body().put("id", id).put("type", type);
    }

    private static Optional<String> admitted(List<ReceiverSettings> receivers, ObjectNode chat, long person) {
        return new Doorkeeper(receivers).admits(chat, person).map(ReceiverSettings::name);
    }

    @Test
    void admitsEverybodyOfAClosedChatWhereNobodyIsNamed() {
        List<ReceiverSettings> receivers = List.of(receiver("team", "-5"), receiver("owner", "42"));

        assertThat(admitted(receivers, chat(-5, "group"), 1)).contains("team");
        assertThat(admitted(receivers, chat(42, "private"), 42)).contains("owner");
        assertThat(admitted(receivers, chat(-6, "group"), 1)).isEmpty();
    }

    @Test
    void admitsNobodyOfAnOpenChatWhereNobodyIsNamed() {
        List<ReceiverSettings> receivers = List.of(receiver("team", "@svitlo_talk"), receiver("news", "-7"));

        assertThat(admitted(receivers, chat(-5, "supergroup").put("username", "svitlo_talk"), 1))
                .isEmpty();
        assertThat(admitted(receivers, chat(-7, "channel"), 1)).isEmpty();
    }

    @Test
    void admitsThoseWhoAreNamedAndNoOthers() {
        List<ReceiverSettings> receivers =
                List.of(receiver("team", "@svitlo_talk", 1L), receiver("leads", "@Svitlo_Talk", 2L));
        ObjectNode chat = chat(-5, "supergroup").put("username", "Svitlo_talk");

        assertThat(admitted(receivers, chat, 1)).contains("team");
        assertThat(admitted(receivers, chat, 2)).contains("leads");
        assertThat(admitted(receivers, chat, 3)).isEmpty();
    }
}
