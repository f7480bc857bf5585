package io.croft.notify;

import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/**
 * The layout of all mails: greeting, sentence, button, and why it was sent; as plain text and as HTML with inline
 * styles, for mail programs. All content is escaped.
 *
 * @param headline what happened, in a few words; part of the subject
 * @param link the full URL of the button
 * @param action the label of the button
 * @param why why the recipient gets this, and how to stop it
 */
record MailPage(Text headline, Text words, Optional<String> link, Text action, Text why) {

    /** The subject: what happened, and to what. */
    String title(Locale language) {
        return say(language, headline) + ": " + say(language, words);
    }

    String plain(NoticeBrand brand, String name, Locale language) {
        StringBuilder text = new StringBuilder()
                .append(say(language, greeting(name)))
                .append("\n\n")
                .append(title(language))
                .append("\n\n");
        link.ifPresent(address ->
                text.append(say(language, action)).append(":\n").append(address).append("\n\n"));
        text.append("-- \n").append(say(language, why)).append("\n");
        return brand.footer().isEmpty()
                ? text.toString()
                : text.append("\n" + brand.footer() + "\n").toString();
    }

    String html(NoticeBrand brand, String name, Locale language) {
        return """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body style="margin:0;padding:24px;background:#f4f3ef;color:#1f211e;font:16px/1.5 system-ui,sans-serif">
            <table role="presentation" width="100%%" style="max-width:560px;margin:0 auto;background:#ffffff;border-top:4px solid %s">
            <tr><td style="padding:24px 24px 0;font-weight:600">%s%s</td></tr>
            <tr><td style="padding:16px 24px"><p>%s</p><p><strong>%s</strong><br>%s</p>%s</td></tr>
            <tr><td style="padding:16px 24px 24px;color:#5d615b;font-size:13px">%s%s</td></tr>
            </table>
            </body>
            </html>
            """.formatted(
                language.toLanguageTag(),
                escaped(say(language, headline)),
                brand.colour(),
                logo(brand),
                escaped(brand.name()),
                escaped(say(language, greeting(name))),
                escaped(say(language, headline)),
                escaped(say(language, words)),
                link.map(address -> """
            <p><a href="%s" style="display:inline-block;padding:10px 18px;background:%s;color:#ffffff;text-decoration:none;border-radius:6px">%s</a></p>
            """.formatted(escaped(address), brand.colour(), escaped(say(language, action))))
                        .orElse(""),
                escaped(say(language, why)),
                footer(brand));
    }

    private static String logo(NoticeBrand brand) {
        return brand.logo() == null
                ? ""
                : "<img src=\"cid:" + Mail.LOGO
                        + "\" alt=\"\" height=\"40\" style=\"display:block;margin-bottom:8px\">";
    }

    private static String footer(NoticeBrand brand) {
        return brand.footer().isEmpty() ? "" : "<p style=\"white-space:pre-line\">" + escaped(brand.footer()) + "</p>";
    }

    private static Text greeting(String name) {
        return Text.of("notify.mail.greeting", name);
    }

    private static String say(Locale language, Text text) {
        return SpokenText.in(language, text);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
