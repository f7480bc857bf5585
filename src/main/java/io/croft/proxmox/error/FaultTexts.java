package io.croft.proxmox.error;

import io.croft.proxmox.error.ProxmoxFault.Absent;
import io.croft.proxmox.error.ProxmoxFault.AgentFailed;
import io.croft.proxmox.error.ProxmoxFault.AgentSilent;
import io.croft.proxmox.error.ProxmoxFault.BaseInUse;
import io.croft.proxmox.error.ProxmoxFault.ConfigChanged;
import io.croft.proxmox.error.ProxmoxFault.Exists;
import io.croft.proxmox.error.ProxmoxFault.GuestAbsent;
import io.croft.proxmox.error.ProxmoxFault.GuestRuns;
import io.croft.proxmox.error.ProxmoxFault.GuestStopped;
import io.croft.proxmox.error.ProxmoxFault.IdTaken;
import io.croft.proxmox.error.ProxmoxFault.Interrupted;
import io.croft.proxmox.error.ProxmoxFault.LockTimedOut;
import io.croft.proxmox.error.ProxmoxFault.Locked;
import io.croft.proxmox.error.ProxmoxFault.NoSpace;
import io.croft.proxmox.error.ProxmoxFault.Other;
import io.croft.proxmox.error.ProxmoxFault.PowerDownTimedOut;
import io.croft.proxmox.error.ProxmoxFault.Protected;
import io.croft.proxmox.error.ProxmoxFault.QuorumLost;
import io.croft.proxmox.error.ProxmoxFault.Unsupported;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The error texts of Proxmox VE 7.4 to 9.2 that this client recognizes. The first matching rule wins. */
final class FaultTexts {

    private static final List<Rule> RULES = List.of(
            rule("^Agent error: ", _ -> new AgentFailed()),
            rule("no quorum|/etc/pve/.*Permission denied", _ -> new QuorumLost()),
            rule("\\b(?:VM|CT) is locked \\(([^)]+)\\)", m -> new Locked(m.group(1))),
            rule("can't lock file '([^']+)'.*(?:got timeout|unavailable)", m -> new LockTimedOut(m.group(1))),
            rule(
                    "cfs[- ]lock(?:ed)? '([^']+)'(?: error| operation)?: got lock (?:request )?timeout",
                    m -> new LockTimedOut(m.group(1))),
            rule("'([^']+)'-locked command timed out", m -> new LockTimedOut(m.group(1))),
            rule("checksum mismatch \\(file change|detected modified configuration", _ -> new ConfigChanged()),
            rule("(?:VM|CT) (\\d+) already exists", m -> guest(m, IdTaken::new)),
            rule("unable to create (?:VM|CT) (\\d+): config file already exists", m -> guest(m, IdTaken::new)),
            rule("atomic file '.*?/(\\d+)\\.conf' failed: File exists", m -> guest(m, IdTaken::new)),
            rule("Configuration file '.*?/(\\d+)\\.conf' does not exist", m -> guest(m, GuestAbsent::new)),
            rule("unable to find configuration file for (?:VM|CT) (\\d+)", m -> guest(m, GuestAbsent::new)),
            rule(
                    "guest agent is not running|no qemu guest agent|guest-[a-z-]+. failed - got timeout",
                    _ -> new AgentSilent()),
            rule(
                    "No space left|out of space|not enough (?:free )?space|insufficient (?:free )?space"
                            + "|quota exceeded|usage exceeds|free space in thin pool .* reached threshold",
                    _ -> new NoSpace()),
            rule("quit/powerdown failed|shutdown.*timeout|container did not stop", _ -> new PowerDownTimedOut()),
            rule("still in use by linked clone|base volume .* is still in use", _ -> new BaseInUse()),
            rule(
                    "already running|is running - destroy failed|container is running|volumes of a running container"
                            + "|running (?:VM|container) without --online",
                    _ -> new GuestRuns()),
            rule("\\b(?:VM|CT)(?: \\d+)? (?:is )?not running|\\(not running\\?\\)", _ -> new GuestStopped()),
            rule("is protected|remove protected|protection mode", _ -> new Protected()),
            rule(
                    "not supported|not available|not allowed for linked|can't convert a template to a template|can't clone|can't (?:live )?(?:move|migrate)|wrong content type|without with-local-disks|does not support content-type",
                    _ -> new Unsupported()),
            rule("already exists|already defined|already used|refusing to override existing", _ -> new Exists()),
            rule("does not exist|no such |hostname lookup '.*' failed", _ -> new Absent()),
            rule("^interrupted by signal|^received interrupt|^unexpected status", _ -> new Interrupted()));

    private static final int LONGEST = 8_000;

    private FaultTexts() {}

    static ProxmoxFault understand(String whole) {
        String text = bounded(whole);
        for (Rule rule : RULES) {
            Matcher matcher = rule.sentence().matcher(text);
            if (matcher.find()) {
                return rule.meaning().apply(matcher.toMatchResult());
            }
        }
        return new Other(text);
    }

    /** Beginning and end of a longer text; searching the whole could take hours. */
    static String bounded(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + "\n…\n" + text.substring(text.length() - LONGEST / 2);
    }

    private static ProxmoxFault guest(MatchResult match, Function<Integer, ProxmoxFault> meaning) {
        try {
            return meaning.apply(Integer.valueOf(match.group(1)));
        } catch (NumberFormatException e) {
            return new Other(match.group());
        }
    }

    private static Rule rule(String sentence, Function<MatchResult, ProxmoxFault> meaning) {
        return new Rule(Pattern.compile(sentence, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), meaning);
    }

    private record Rule(Pattern sentence, Function<MatchResult, ProxmoxFault> meaning) {}
}
