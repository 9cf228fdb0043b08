package dev.vidhuk.launcher.bench;

import java.util.List;

/** What people write about a shop, sentence by sentence. */
record Tongue(List<String> complaints, List<String> praise, List<String> plain) {
    private static final Tongue UKRAINIAN = new Tongue(
            List.of(
                    "Жахливий сервіс, більше нічого тут не куплю.",
                    "Доставка запізнилася на два тижні, і ніхто навіть не вибачився.",
                    "Товар прийшов розбитий, коробка пом'ята.",
                    "Гроші за повернення не повертають уже місяць!",
                    "Менеджер нахамив по телефону і кинув слухавку.",
                    "Чайник зламався на третій день, у гарантії відмовили.",
                    "Служба підтримки не відповідає ні в чаті, ні поштою.",
                    "Дуже погана якість, пластик смердить, кришка не закривається."),
            List.of(
                    "Чудовий магазин, усім рекомендую!",
                    "Дуже задоволена покупкою, дякую.",
                    "Доставили наступного дня, усе ціле й гарно запаковане.",
                    "Ввічливий консультант допоміг обрати саме те, що треба.",
                    "Якість відмінна, користуюся вже пів року.",
                    "Найкраща ціна в місті, і сервіс приємний."),
            List.of(
                    "Замовляв у листопаді для мами.",
                    "Забирала з поштомата біля дому.",
                    "Колір такий самий, як на фото.",
                    "Це вже третє моє замовлення тут."));
    private static final Tongue RUSSIAN = new Tongue(
            List.of(
                    "Ужасный магазин, деньги на ветер.",
                    "Доставку ждал три недели, трубку никто не берёт.",
                    "Привезли сломанный товар и отказались менять.",
                    "Деньги не возвращают второй месяц, обманщики!",
                    "Продавец нагрубил и отказался принять возврат.",
                    "Качество отвратительное, перестал работать через неделю.",
                    "Поддержка не отвечает, никому не советую."),
            List.of(
                    "Отличный магазин, очень доволен!",
                    "Быстрая доставка, всё пришло целым, спасибо.",
                    "Вежливые продавцы, помогли с выбором.",
                    "Качество прекрасное, рекомендую всем.",
                    "Лучшая цена, которую я нашла."),
            List.of(
                    "Заказывал чайник и тостер на подарок.",
                    "Получила посылку в отделении.",
                    "Раньше покупал в другом месте.",
                    "Инструкция на двух языках."));
    private static final Tongue ENGLISH = new Tongue(
            List.of(
                    "Terrible service, I will never order here again.",
                    "The parcel came two weeks late and nobody apologised.",
                    "It arrived broken and they refused a refund.",
                    "Support never answers, neither by mail nor by phone.",
                    "Awful quality, it stopped working after three days.",
                    "The manager was rude and hung up on me.",
                    "They charged me twice and still keep my money."),
            List.of(
                    "Great shop, I highly recommend it!",
                    "Very happy with the kettle, thank you.",
                    "Fast delivery and everything was well packed.",
                    "The staff were friendly and helpful.",
                    "Excellent quality for a fair price."),
            List.of(
                    "I ordered it in November for my mother.",
                    "Picked it up at the parcel locker.",
                    "It has the same colour as in the picture.",
                    "This was my third order."));

    static final List<Tongue> ALL = List.of(UKRAINIAN, RUSSIAN, ENGLISH);

    Tongue {
        complaints = List.copyOf(complaints);
        praise = List.copyOf(praise);
        plain = List.copyOf(plain);
    }
}
