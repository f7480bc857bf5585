package io.croft.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.croft.signin.ApiScope;
import io.croft.signin.ApiTokenSummary;
import io.croft.signin.ApiTokens;
import io.croft.uikit.Buttons;
import io.croft.uikit.Card;
import io.croft.uikit.Cells;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.Icons;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The person's tokens for the API: making one, and revoking. */
class TokensPanel extends Composite<Div> {

    private final ApiTokens tokens;
    private final Div list = new Div();

    TokensPanel(ApiTokens tokens) {
        this.tokens = tokens;
        list.addClassName("stack");
        Div head = new Div(
                new H2(Texts.get("signin.tokens.title")),
                Buttons.secondary(Texts.get("signin.tokens.create"), Icons.PLUS, this::create));
        head.addClassName("spread");
        getContent().addClassName("stack");
        getContent().add(head, muted("signin.tokens.text"), list);
        show();
    }

    private void create() {
        new TokenDialog(tokens, this::show).open();
    }

    private void show() {
        list.removeAll();
        List<ApiTokenSummary> mine = tokens.mine();
        if (mine.isEmpty()) {
            list.add(muted("signin.tokens.none"));
        }
        mine.forEach(token -> list.add(card(token)));
    }

    private static Paragraph muted(String key) {
        Paragraph words = new Paragraph(Texts.get(key));
        words.addClassName("muted");
        return words;
    }

    private Component card(ApiTokenSummary token) {
        Instant used = token.lastUsedAt();
        Span use = used == null
                ? new Span(Texts.get("signin.tokens.neverUsed"))
                : new Span(new Span(Texts.get("signin.tokens.lastUsed") + " "), new RelativeTime(used));
        Span ends = new Span(new Span(Texts.get("signin.tokens.expires") + " "), new RelativeTime(token.expiresAt()));
        String scopes = token.scopes().stream().map(ApiScope::value).collect(Collectors.joining(" "));
        return new Card(Cells.card(
                Cells.name(token.name(), token.hint() + "… · " + scopes + " " + token.addresses()),
                state(token),
                ends,
                use,
                Buttons.quiet(Texts.get("signin.tokens.revoke"), Icons.TRASH_2, () -> ask(token))));
    }

    private static StatusBadge state(ApiTokenSummary token) {
        return token.isExpired()
                ? new StatusBadge(StatusTone.STOPPED, Texts.get("signin.tokens.expired"))
                : new StatusBadge(StatusTone.RUNNING, Texts.get("signin.tokens.valid"));
    }

    private void ask(ApiTokenSummary token) {
        new ConfirmDialog(
                        Texts.get("signin.tokens.revoke.ask", token.name()),
                        Texts.get("signin.tokens.revoke.text"),
                        Texts.get("signin.tokens.revoke"),
                        () -> {
                            tokens.revoke(token.id());
                            show();
                        })
                .danger()
                .open();
    }
}
