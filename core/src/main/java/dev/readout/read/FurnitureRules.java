package dev.readout.read;

import dev.readout.article.Furniture;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells furniture from prose by the words of one line alone, in English.
 *
 * <p>Every rule is anchored at the line's beginning or covers all of it, so a sentence that merely mentions a
 * newsletter or a correction stays in the report. Patterns are matched against a short head of the line and use no
 * nested repetition, so the time is linear whatever the line holds.
 */
final class FurnitureRules {
    /** Enough for the longest opening that a rule looks at. */
    private static final int HEAD = 300;

    private static final Pattern PAGE_NOTE = rule("[(\\[*_]{0,2}(?:editor[’']?s note:? )?"
            + "(?:this|an earlier version of this|a previous version of this|an earlier version of the|"
            + "a previous version of the|earlier versions of this|the original version of this|an earlier)"
            + " (?:article|story|report|page|post|piece|headline|blog|live blog|liveblog|version|item|column|copy|text|caption"
            + "|dispatch|graphic|map)\\b.{0,160}?"
            + "\\b(?:updated|amended|corrected|clarified|incorrectly|misstated|misspelled|misspelt|misidentified|mistakenly"
            + "|wrongly|in error|erroneously|revised|edited to|gave the wrong|said that|stated|gave|was first published|was originally"
            + " published|originally appeared|first appeared|was produced|was published|developing)\\b.*");
    private static final Pattern CORRECTED =
            rule("correct|clarif|incorrect|misstat|misspel|misident|mistaken|wrong|error|erroneous|earlier version"
                    + "|previous version|amended|inaccura|original version|apolog");
    private static final Pattern CORRECTION = rule(
            "[(\\[*_]{0,2}(?:corrections?|clarifications?|erratum|corrigendum|corrections? (?:and|&) clarifications?|corrects?"
                    + "|correction to [^:]{1,40})(?: ?[:(\\[–—-]| ?, (?=[0-9a-z]{1,9} ?[0-9a-z]{1,9})|,? (?:on )?(?:[0-9]{1,2} \\p{L}{3,9}|\\p{L}{3,9}"
                    + "\\.? [0-9]{1,2}\\b)).*");
    private static final Pattern UPDATE =
            rule("[(\\[*_]{0,2}(?:(?:update|updates|updated|latest update|last updated|story updated)"
                    + " ?(?:[0-9]{1,2} ?)?[:(\\[–—|].*"
                    + "|(?:update|updated|last updated|last modified|last update)(?: on| at|,)? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
                    + "(?:[0-9]{1,4}[ :./-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.? [0-9]).{0,120}"
                    + "|(?:this is a |a )?(?:developing|breaking)(?: news)? story\\b.{0,120}"
                    + "|(?:more|further) (?:details|information|updates) (?:to follow|soon|as we get).{0,60})");
    private static final Pattern NOTE =
            rule("[(\\[*_]{0,2}(?:editor[’']?s?[’']? note|editor[’']?s? update|ed\\. note)\\b ?[:–—-]?.*");

    private static final Pattern CREDIT = rule("[(\\[*_—–-]{0,3} ?(?:"
            + "(?:additional |further )?(?:reporting|writing|editing|compiled|edited|translated|translation|photography|graphics?|graphic)"
            + "(?: and (?:writing|editing))?(?: contributed)? by (?-i:\\p{Lu}).{1,200}"
            + "|with (?:additional |further )?(?:reporting|input|inputs|assistance|contributions?|files|material) (?:by|from) .{2,150}"
            + "|(?:photo|photos|photograph|photographs|picture|pictures|image|images|illustration|graphic|source|photo source|image"
            + " source|photo credit|image credit|picture credit|credit|credits|photo by|photos by|image by|picture by|photograph by|file"
            + " photo by|photo illustration by|composite)(?: credit| source| courtesy(?: of)?)?(?:: ?|(?<=by) | courtesy of |/).{2,120}"
            + "|(?:this|the) (?:report|article|story|dispatch) (?:is|was|comes|first|originally).{1,120}\\b(?:not been edited|syndicated|wire|agency"
            + "|republished|courtesy of|automatically generated|auto-generated).{0,120}"
            + "|.{0,40}\\bcontributed to this (?:report|article|story).{0,80})");
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "[\\p{L}\\p{M}.,’' -]{3,140}? contributed (?:to this (?:report|article|story)|reporting)\\b.{0,100}");

    private static final String AGENCY =
            "(?:AP|AFP|Reuters|REUTERS|Getty|Getty Images|GETTY IMAGES|EPA|EPA-EFE|EFE|ANSA|DPA|dpa|TASS|ITAR-TASS|RIA|RIA Novosti|Sputnik|Xinhua|PA|PA"
                    + " Media|PTI|ANI|UPI|Bloomberg|AAP|Kyodo|Yonhap|Anadolu|Anadolu Agency|AA|IANS|Interfax|Ukrinform|NurPhoto|SIPA|Shutterstock|Alamy|Rex"
                    + "|ZUMA|ZUMA Press|Associated Press|The Associated Press|Agence France-Presse|agencies|Agencies|wires|staff|Staff|Pool|POOL|Handout|HANDOUT"
                    + "|News Agencies|news agencies|AP Photo|TNS|CNN|BBC)";
    private static final Pattern AGENCY_LINE = Pattern.compile(
            "[(\\[—–-]{0,2} ?(?:[Ww]ith |[Ff]rom |[Vv]ia |[Bb]y )?" + AGENCY + "(?: ?(?:/|,|\\||&| and | via | with ) ?"
                    + AGENCY + "){0,4}(?: (?:photo|photos|file|File))?[)\\].]?");
    private static final Pattern PHOTOGRAPHER =
            Pattern.compile("[(\\[]?(?:[\\p{L}\\p{M}.’' -]{2,60}(?:/| via |\\||, )){1,3} ?" + AGENCY
                    + "(?:[/ ][\\p{L} ./-]{1,40}){0,2}[)\\]]?");
    private static final Pattern AGENCY_PHOTOGRAPHER =
            Pattern.compile("[(\\[]?" + AGENCY + "(?:/| / )[\\p{Lu}][\\p{L}\\p{M}.’' /-]{1,60}[)\\]]?");

    private static final Pattern COPYRIGHT = rule(
            "(?:©|\\(c\\) ?(?=[0-9]{4}|\\p{L})|copyright (?:©|\\(c\\)|[0-9]{4})).{0,200}|.{0,80}\\ball rights reserved\\b.{0,160}");

    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|by|Words by|Written by|Posted by|Published by|Analysis by|Opinion by|Author:|Reported by) ?:? ?"
                    + "(?:our(?: own)?(?: [\\p{Ll}]{3,20}+){1,3}|[\\p{Lu}][\\p{L}\\p{M}.’'-]{0,30}+)"
                    + "(?:[ ,|/·•—–@&-]{1,3}(?:[\\p{Lu}\\p{N}_][\\p{L}\\p{M}\\p{N}.’':_@-]{0,40}+|(?:and|in|for|of|the|from|at|de|da|do|del|van|von|der|den|bin|ibn|al|el|la|le|di"
                    + "|du|to|with|on|correspondents?|reporters?|editors?|staff|special|diplomatic|political|foreign|writers?|chief|agency|agencies|updated|published|min|read)\\b)){0,24}+");
    private static final Pattern STAMP = rule(
            "(?:(?:first |originally )?(?:published|posted|created|issued|filed|date|dated|publish date)(?: on| at|:)? ?"
                    + "|[0-9]{1,2}:[0-9]{2}.{0,12}[|,] ?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:mon|tue|wed|thu|fri|sat|sun)\\.?,? )?"
                    + "(?:[0-9]{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.?,? [0-9]{4}|\\p{L}{3,9}\\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}"
                    + "|[0-9]{4}-[0-9]{2}-[0-9]{2})[\\p{L}0-9 .,:·•|/()+–—-]{0,60}|[0-9]{1,2} ?min(?:ute)?s? read|(?:[0-9]{1,2}|an?|one|two) (?:minute|min|hour|day|week|month)s? ago"
                    + "|[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\\.?m\\.?)?(?: ?(?:\\p{Lu}{2,4}))?");

    private static final Pattern PROMOTION = rule(
            "[►▶»→>•*\\[(_ ]{0,3}(?:"
                    + "(?:read|see|watch|listen|view|hear|video|podcast|gallery)(?: (?:more|also|next|now|this|on|the full (?:story|article|report|interview|text)(?: here)?|here))? ?[:>|»–—].{0,250}"
                    + "|(?:read|see|watch|listen) (?:more|also|next)\\b.{0,120}|also (?:read|see|watch|on our site|on this site|in the news)\\b.{0,160}"
                    + "|(?:related|related (?:articles?|stories|story|news|coverage|topics?|content|links?|posts?|reading|video)|more|more on this(?: story| topic)?"
                    + "|more from .{2,40}|more (?:stories|news|coverage|on)|don[’']t miss|must read|recommended(?: for you)?|recommended (?:stories|reading|articles)|you may (?:also )?like|you might (?:also )?like"
                    + "|trending(?: now)?|top stories|latest (?:news|stories|headlines)|most (?:read|popular|viewed|watched|commented)|popular now|what to read next|read next|up next"
                    + "|editor[’']?s[’']? picks|editors[’'] picks|in this (?:article|story)|in other news|also on .{2,40}|from our partners|sponsored(?: content)?|around the web"
                    + "|photo of the day|video of the day|key events)(?: ?:.{0,200})?"
                    + "|(?:advertisement|advertisements|adverts?|ad|story continues below(?: advertisement)?|article continues (?:after|below).{0,60}|continue reading.{0,120}"
                    + "|scroll (?:down )?to continue.{0,40}|skip (?:past|to) .{2,60}|after newsletter promotion|newsletter sign-?up|sign-?up|subscribe(?: now| today)?|subscribe here|log ?in|register(?: now)?"
                    + "|share|share this(?: article| story| page| post)?|share (?:on|via|to) .{2,60}|print(?: this(?: page| article)?)?|save(?: for later)?|email(?: this)?|copy link|link copied.{0,5}|tweet|whatsapp|facebook|twitter"
                    + "|telegram|reddit|linkedin|pinterest|comments?|[0-9]{1,5} (?:comments?|shares)|(?:leave a|post a|view|show) (?:comments?|reply)|tags?:.{0,250}|topics?:.{0,250}|filed under:?.{0,250}|close|menu|search|play|loading\\.{0,3}|gallery)"
                    + "|sign up (?:for|to|here|now|today)\\b(?=.{0,100}\\b(?:newsletters?|our|inbox|e-?mails?|alerts?|briefing|free|daily|weekly|updates)\\b|.{0,30}$).{0,250}"
                    + "|(?:subscribe|register) (?:to|for|here|now|today)\\b(?=.{0,100}\\b(?:our|newsletters?|channel|inbox|free|unlimited|podcast|full|premium|access|updates|e-?mail)\\b|.{0,30}$).{0,250}"
                    + "|(?:get|receive) (?:the|our|all|breaking|more|daily|today[’']s|your)\\b.{0,120}\\b(?:inbox|newsletters?|e-?mail|app|alerts|delivered)\\b.{0,120}"
                    + "|(?:follow|like|join|find) (?:us|our|me|@?\\p{L}{2,20}(?: \\p{L}{2,20})?) on (?:twitter|facebook|instagram|telegram|whatsapp|x|youtube|linkedin|google|threads|bluesky|mastodon|social).{0,200}"
                    + "|(?:download|get|try) (?:our|the) .{0,40}\\bapps?\\b.{0,120}|click here (?:to|for)\\b.{0,160}|(?:tap|click) (?:here|to)\\b.{0,80}"
                    + "|(?:enjoying|enjoyed|like) (?:this|our) (?:report|article|story|content).{0,200}|like what you(?:[’']re| are)? read.{0,160}"
                    + "|support (?:our|independent|quality|local) (?:journalism|work|reporting|news).{0,200}|already (?:a|have an?) (?:subscriber|member|account)\\b.{0,120}"
                    + "|(?:do you )?(?:have|got) (?:a|any) (?:news )?(?:tip|story|question|views?|comments?)s?\\b.{0,40}\\b(?:\\?|for us|contact|email|e-mail|let us).{0,200}"
                    + "|we use cookies.{0,250}|this (?:website|site|page) uses cookies.{0,250}|this page (?:refreshes|updates|will (?:refresh|update)).{0,100}|your (?:browser|e-?mail address).{0,160}"
                    + "|(?:watch|listen to|see) (?:our|the) (?:video|podcast|gallery|full interview)\\b.{0,120}|to read (?:more|the (?:full|rest)).{0,120}|play (?:video|audio)\\b.{0,160}|[^.!?]{3,160} read more"
                    + "|(?:when using|use of|reproduction of) (?:the )?materials? .{0,160}|republish(?:ing)? .{0,60}\\blicen[cs]e.{0,120})");

    /** Signs of a caption in a line that carries no mark-up: who stands where, or whose file the picture is from. */
    private static final Pattern CAPTION = rule(
            "(?:file(?: photo| image| picture)? ?[:–—-] ?|\\(?file(?: photo| image)\\)? ?[:–—-]? ?|in this (?:file |handout |undated |combination |image |photo|picture|frame|screengrab|pool )"
                    + "|pictured ?:|caption ?:|photo caption ?:|a (?:file|handout|combination) (?:photo|image|picture) ).{3,400}"
                    + "|.{0,160}\\((?:left|right|centre|center|2nd [lr]|second (?:left|right)|[lr](?: to |-)[lr]|from left|top|bottom)\\).{0,400}");
    /** Labels that pages print beside a picture for those who cannot see it; they hold whatever the caption says. */
    private static final Pattern LABELLED_CAPTION = rule(
            "(?:(?:image|media|photo|video|picture) (?:copyright|caption)\\b|enlarge this image\\b|file photo ?:).{2,600}");
    /** The left-hand person; the right-hand mark alone is a party in American reports. */
    private static final Pattern LEFT_HAND = Pattern.compile(".{2,200}?\\(L\\).{3,400}");

    private static final Pattern SAID = rule(".*(?:[\"“”«»]|\\b(?:said|told|says|added|according)\\b).*");
    private static final Pattern CAPTION_WITH_CREDIT = Pattern.compile(
            ".{10,500}?[.’”\"')\\]] ?[(\\[]?(?:(?:Photo|Photograph|Picture|Image|Credit|Pic|Photos|Illustration)(?: by|:| credit:)(?:[^.]|(?<=\\b\\p{Lu})\\.){2,80}|AP Photo[^.]{0,60}|[A-Z][A-Z .]{2,30}/[\\p{L}\\p{M}. -]{3,50}|"
                    + AGENCY + "(?:/[\\p{L}\\p{M}. -]{2,40})?|[\\p{L}\\p{M}. -]{3,40}/" + AGENCY + ")[)\\].]{0,2}");

    private static final Pattern AGENCY_PHOTO = Pattern.compile(
            ".*(?:/|\\bvia\\b|Getty|Shutterstock|Alamy|EPA|AP Photo|[Pp]hoto|PHOTO|[Pp]icture|[Ii]mage|[Hh]andout|HANDOUT|[Pp]ool|NurPhoto|©).*");

    private FurnitureRules() {}

    /** Returns what the line is by its own words; empty when they may be prose. */
    static Optional<Furniture.Kind> kind(String line) {
        String head = Words.head(line, HEAD);
        if (CORRECTION.matcher(head).matches()) {
            return Optional.of(Furniture.Kind.CORRECTION);
        }
        if (PAGE_NOTE.matcher(head).matches() || NOTE.matcher(head).matches()) {
            return Optional.of(CORRECTED.matcher(line).find() ? Furniture.Kind.CORRECTION : Furniture.Kind.UPDATE);
        }
        if (UPDATE.matcher(head).matches()) {
            return Optional.of(Furniture.Kind.UPDATE);
        }
        if (isCredit(line, head)) {
            return Optional.of(Furniture.Kind.CREDIT);
        }
        if (isByline(line)) {
            return Optional.of(Furniture.Kind.BYLINE);
        }
        if (isCaption(line)) {
            return Optional.of(Furniture.Kind.CAPTION);
        }
        return line.length() < HEAD && PROMOTION.matcher(line).matches()
                ? Optional.of(Furniture.Kind.PROMOTION)
                : Optional.empty();
    }

    private static boolean isCredit(String line, String head) {
        if (line.length() > HEAD) {
            return head.startsWith("(") && CREDIT.matcher(head).matches();
        }
        return CREDIT.matcher(head).matches()
                || COPYRIGHT.matcher(head).matches()
                || (Words.count(line) <= 14
                        && (AGENCY_LINE.matcher(line).matches()
                                || PHOTOGRAPHER.matcher(line).matches()
                                || AGENCY_PHOTOGRAPHER.matcher(line).matches()))
                || CONTRIBUTED.matcher(head).matches();
    }

    /** Returns whether a line that is a credit speaks of a picture, so that a caption stands beside it. */
    static boolean isPhotoCredit(String line) {
        return line.length() < HEAD && AGENCY_PHOTO.matcher(line).matches();
    }

    /** Returns whether the line names its author, or is nothing but the time of publication. */
    static boolean isByline(String line) {
        if (line.length() > 200 || (Words.endsStatement(line) && !line.endsWith("m.") && !line.endsWith("Jr."))) {
            return false;
        }
        if (STAMP.matcher(line).matches()) {
            return true;
        }
        return Words.count(line) <= 24 && BYLINE.matcher(line).matches();
    }

    private static boolean isCaption(String line) {
        if (line.length() > 600) {
            return false;
        }
        if (LABELLED_CAPTION.matcher(line).matches()) {
            return true;
        }
        return !SAID.matcher(line).matches()
                && (CAPTION.matcher(line).matches()
                        || LEFT_HAND.matcher(line).matches()
                        || CAPTION_WITH_CREDIT.matcher(line).matches());
    }

    private static Pattern rule(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
