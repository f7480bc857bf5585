package io.croft.proxmox.http;

import io.croft.proxmox.connection.Credentials;
import io.croft.proxmox.connection.SecondFactor;
import io.croft.proxmox.error.FailedCall;
import io.croft.proxmox.error.SecondFactorNeeded;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches tickets ({@code POST /access/ticket}), answering the challenge of a second factor where there is one. */
final class TicketOffice {

    private static final Pattern OFFERED = Pattern.compile("\"([a-z0-9]+)\":(?!null|false|\\[])");

    private final Wire wire;

    TicketOffice(Wire wire) {
        this.wire = wire;
    }

    /** Signs in with the password. */
    Signature.Ticket issue(Credentials.UserPassword credentials, Instant now) {
        Call call = Call.to(SignInRoute.TICKET)
                .with(SignInRoute.USERNAME, credentials.userId())
                .with(SignInRoute.PASSWORD, credentials.password().get());
        Fields answer = ask(call);
        return answer.flag("NeedTFA")
                ? answerChallenge(call, credentials, answer.text("ticket"), now)
                : ticket(answer, now);
    }

    /** Exchanges a ticket that has not expired for a new one. */
    Signature.Ticket renew(String userId, Signature.Ticket old, Instant now) {
        return ticket(
                ask(Call.to(SignInRoute.TICKET)
                        .with(SignInRoute.USERNAME, userId)
                        .with(SignInRoute.PASSWORD, old.ticket())),
                now);
    }

    private Signature.Ticket answerChallenge(
            Call call, Credentials.UserPassword credentials, String challenge, Instant now) {
        SecondFactor factor = credentials.secondFactor();
        if (factor == null) {
            throw new SecondFactorNeeded(
                    new FailedCall(call.route().verb().name(), call.path(), 200, "a second factor is needed"),
                    offered(challenge));
        }
        return ticket(
                ask(Call.to(SignInRoute.SECOND_FACTOR)
                        .with(SignInRoute.USERNAME, credentials.userId())
                        .with(SignInRoute.PASSWORD, proof(factor, now))
                        .with(SignInRoute.CHALLENGE, challenge)),
                now);
    }

    private static String proof(SecondFactor factor, Instant now) {
        return switch (factor) {
            case SecondFactor.TotpSecret secret ->
                "totp:" + Totp.code(secret.base32().get(), now);
            case SecondFactor.TotpCode code -> "totp:" + code.code().get().strip();
            case SecondFactor.RecoveryKey key -> "recovery:" + key.key().get().strip();
        };
    }

    /** Kinds named in a challenge such as {@code PVE:!tfa!{"recovery":[0,1],"totp":true}:…}. */
    static Set<String> offered(String challenge) {
        Set<String> kinds = new TreeSet<>();
        Matcher matcher = OFFERED.matcher(PercentCode.decode(challenge));
        while (matcher.find()) {
            kinds.add(matcher.group(1));
        }
        return kinds;
    }

    private Fields ask(Call call) {
        return Replies.read(call, wire.send(call, Map.of())).object();
    }

    private static Signature.Ticket ticket(Fields answer, Instant now) {
        return new Signature.Ticket(answer.text("ticket"), answer.text("CSRFPreventionToken"), now);
    }
}
