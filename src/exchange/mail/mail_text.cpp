// What a mail says, without what it quotes.
#include "exchange/mail/mail_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/fold.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/source_text.hpp"
#include "exchange/text_lines.hpp"

namespace nurture::exchange {
namespace {

using FoldedWords = std::string_view;

bool ends_with_any(std::string_view text, const auto& ends) {
  return std::ranges::any_of(ends, [&](FoldedWords end) { return text.ends_with(end); });
}

bool contains_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(words, [&](FoldedWords word) { return text.find(word) != text.npos; });
}

/// One of these begins it, and then it ends or no letter follows.
bool begins_with_word(std::string_view text, const auto& words) {
  return std::ranges::any_of(words, [&](FoldedWords word) {
    if (!text.starts_with(word)) return false;
    const std::string_view rest = text.substr(word.size());
    return rest.empty() || base::words(rest.substr(0, base::front(rest).length)).empty();
  });
}

// All folded: without accents, lower case.

constexpr FoldedWords greetings[] = {"hi",
                                     "hello",
                                     "hey",
                                     "dear",
                                     "good morning",
                                     "good afternoon",
                                     "good evening",
                                     "hallo",
                                     "liebe",
                                     "lieber",
                                     "liebes",
                                     "sehr geehrte",
                                     "sehr geehrter",
                                     "guten tag",
                                     "moin",
                                     "servus",
                                     "gruss gott",
                                     "guten morgen",
                                     "bonjour",
                                     "cher",
                                     "chere",
                                     "salut",
                                     "bonsoir",
                                     "hola",
                                     "estimado",
                                     "estimada",
                                     "buenos dias",
                                     "buenas tardes",
                                     "querido",
                                     "ciao",
                                     "gentile",
                                     "caro",
                                     "cara",
                                     "buongiorno",
                                     "ola",
                                     "beste",
                                     "geachte",
                                     "hej",
                                     "hejsan",
                                     "kara",
                                     "hei",
                                     "moi",
                                     "ahoj",
                                     "czesc",
                                     "dzien dobry",
                                     "szanowny",
                                     "szanowna",
                                     "здравствуите",
                                     "здравствуйте",
                                     "привет"};

constexpr FoldedWords closings[] = {"thanks",
                                    "many thanks",
                                    "thank you",
                                    "best",
                                    "all the best",
                                    "best wishes",
                                    "regards",
                                    "best regards",
                                    "kind regards",
                                    "warm regards",
                                    "cheers",
                                    "sincerely",
                                    "yours",
                                    "yours sincerely",
                                    "yours faithfully",
                                    "viele grusse",
                                    "viele gruesse",
                                    "liebe grusse",
                                    "liebe gruesse",
                                    "beste grusse",
                                    "beste gruesse",
                                    "schone grusse",
                                    "herzliche grusse",
                                    "gruss",
                                    "grusse",
                                    "lg",
                                    "vg",
                                    "mfg",
                                    "bg",
                                    "mit freundlichen grussen",
                                    "mit freundlichen gruessen",
                                    "freundliche grusse",
                                    "danke",
                                    "vielen dank",
                                    "cordialement",
                                    "bien cordialement",
                                    "bien a vous",
                                    "merci",
                                    "saludos",
                                    "un saludo",
                                    "gracias",
                                    "atentamente",
                                    "cordiali saluti",
                                    "grazie",
                                    "saluti",
                                    "obrigado",
                                    "obrigada",
                                    "abraco",
                                    "groeten",
                                    "groet",
                                    "met vriendelijke groet",
                                    "mvh",
                                    "halsningar",
                                    "med vanlig halsning",
                                    "med vanliga halsningar",
                                    "hilsen",
                                    "med venlig hilsen",
                                    "vennlig hilsen",
                                    "terveisin",
                                    "ystavallisin terveisin",
                                    "pozdrawiam",
                                    "с уважением"};

/// What stands before a quotation and names its author: "On … wrote:".
constexpr FoldedWords attribution_verbs[] = {
    "wrote",   "writes", "schrieb",  "a ecrit",   "escribio", "ha scritto",
    "schreef", "skrev",  "escreveu", "kirjoitti", "napisal",  "napisala",
    "писал",   "пишет",  "написал",  "写道",      "のメール", "geschrieben"};

constexpr FoldedWords attribution_starts[] = {"on", "am",  "le",   "el",     "il", "op",
                                              "em", "den", "dnia", "w dniu", "pa", "в"};

/// Heads of what is answered, as Outlook and others write them out.
constexpr FoldedWords head_labels[] = {
    "from:",      "sent:",       "date:",      "to:",      "subject:", "cc:",        "von:",
    "gesendet:",  "datum:",      "an:",        "betreff:", "de:",      "de :",       "envoye:",
    "envoye :",   "a:",          "a :",        "objet:",   "objet :",  "enviado:",   "para:",
    "asunto:",    "da:",         "inviato:",   "oggetto:", "van:",     "verzonden:", "aan:",
    "onderwerp:", "fran:",       "skickat:",   "till:",    "amne:",    "fra:",       "til:",
    "emne:",      "lahettaja:",  "lahetetty:", "od:",      "wyslano:", "do:",        "temat:",
    "от:",        "отправлено:", "кому:",      "тема:",    "дата:"};

constexpr FoldedWords machine_signatures[] = {
    "sent from my",      "von meinem",      "envoye de mon",
    "enviado desde mi",  "inviato da",      "get outlook",
    "sent from outlook", "sent with",       "diese nachricht wurde von",
    "skickat fran min",  "lahetetty minun", "verstuurd vanaf"};

bool is_quoted(std::string_view line) {
  return base::trim(line).starts_with('>');
}

/// "-----Original Message-----", "---------- Forwarded message ---------", "____________".
bool is_rule(std::string_view line) {
  constexpr std::size_t least_dashes = 4, least_strokes = 10;
  const std::size_t dashes = std::min(line.find_first_not_of('-'), line.size());
  const bool underlined = line.size() >= least_strokes && line.find_first_not_of("_ ") == line.npos;
  return underlined || (dashes >= least_dashes && line.size() > dashes && line.ends_with("--"));
}

class Paragraph {
 public:
  explicit Paragraph(std::string_view text) {
    for (const std::string_view line : text_lines(text)) lines_.push_back(line);
    for (const std::string_view line : lines_) {
      const std::string_view plain = base::trim(line);
      folded_.push_back(plain.size() <= longest_marker ? base::fold(plain) : std::string());
    }
  }

  std::string take() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = base::trim(lines_[i]);
      if (is_quoted(line)) {
        if (!said_.empty()) return said_;
        continue;
      }
      if (const std::size_t many = attribution(i)) {
        if (!said_.empty()) return said_;
        i += many - 1;
        continue;
      }
      if (ends_all(i)) return said_.empty() ? kept_ : said_;
      if (invisible(line)) {
        if (!said_.empty()) return said_;
      } else if (is_closing(i)) {
        return said_.empty() ? kept_ : said_;
      } else if (said_.empty() && is_greeting(i)) {
        if (kept_.empty()) kept_ = line;
      } else {
        add(line);
      }
    }
    return said_.empty() ? kept_ : said_;
  }

 private:
  static constexpr std::size_t longest_marker = 300, longest_greeting = 60;

  static bool invisible(std::string_view line) { return single_line(line).empty(); }

  void add(std::string_view line) {
    if (!said_.empty()) said_ += ' ';
    said_ += line;
  }

  /// How many lines from here name whom the next quote; it may be broken over three.
  std::size_t attribution(std::size_t at) const {
    const std::string& first = folded_[at];
    constexpr FoldedWords sentence_ends[] = {".", "!", "?"};
    const bool may_begin = first.find_first_of("0123456789@<") != first.npos ||
                           begins_with_word(first, attribution_starts);
    if (!may_begin || ends_with_any(first, sentence_ends)) return 0;
    std::string joined;
    for (std::size_t many = 1; many <= 3 && at + many <= lines_.size(); ++many) {
      const std::string& line = folded_[at + many - 1];
      if (line.empty() || is_quoted(line)) return 0;
      joined += (joined.empty() ? "" : " ") + line;
      if (!joined.ends_with(':')) continue;
      const bool named = contains_any(joined, attribution_verbs) &&
                         joined.find_first_of("0123456789@<") != joined.npos;
      return named || (joined.find('@') != joined.npos && quotes_follow(at + many)) ? many : 0;
    }
    return 0;
  }

  bool quotes_follow(std::size_t at) const {
    while (at < lines_.size() && base::blank(lines_[at])) ++at;
    return at < lines_.size() && is_quoted(lines_[at]);
  }

  /// A signature, a rule, or the head of what is answered.
  bool ends_all(std::size_t at) const {
    const std::string& line = folded_[at];
    if (lines_[at] == "-- " || line == "--" || is_rule(line)) return true;
    if (begins_with_word(line, machine_signatures)) return true;
    if (!begins_with_any(line, head_labels)) return false;
    constexpr std::size_t near = 4;
    for (std::size_t i = at + 1; i < std::min(at + near, lines_.size()); ++i)
      if (begins_with_any(folded_[i], head_labels)) return true;
    return false;
  }

  static bool begins_with_any(std::string_view text, const auto& starts) {
    return std::ranges::any_of(starts, [&](FoldedWords start) { return text.starts_with(start); });
  }

  bool is_greeting(std::size_t at) const {
    const std::string& line = folded_[at];
    if (line.size() > longest_greeting || line.empty()) return false;
    constexpr FoldedWords ends[] = {",", "!", ".", ":", "，"};
    const bool alone = at + 1 >= lines_.size() || base::blank(lines_[at + 1]);
    if (begins_with_word(line, greetings)) return alone || ends_with_any(line, ends);
    constexpr std::size_t most_names = 3;
    return alone && line.ends_with(',') && base::words(line).size() <= most_names;
  }

  bool is_closing(std::size_t at) const {
    std::string_view line = folded_[at];
    while (!line.empty() && std::string_view(",.!- ").find(line.back()) != line.npos)
      line.remove_suffix(1);
    return std::ranges::find(closings, line) != std::end(closings);
  }

  std::vector<std::string_view> lines_;
  std::vector<std::string> folded_;  ///< of what may be a marker; else empty
  std::string said_, kept_;          ///< a greeting, where nothing else is said
};

/// Long enough for a note; cut between words.
std::string shortened(std::string text) {
  constexpr std::size_t longest = 600;
  if (text.size() <= longest) return text;
  std::size_t end = text.rfind(' ', longest);
  if (end == text.npos || end < longest / 2) end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + " …";
}

constexpr FoldedWords prefixes[] = {"re",   "fw", "fwd", "aw",  "wg",  "tr",  "sv",     "vs",
                                    "antw", "rv", "res", "rif", "odp", "enc", "doorst", "i",
                                    "r",    "vl", "yn",  "ynt", "ha",  "bls", "ref"};

/// How long a "Re:", "AW[2]:" or "Re(3) :" at the front is; 0: there is none.
std::size_t prefix_length(std::string_view subject) {
  std::size_t end = 0;
  while (end < subject.size() && ((subject[end] | 0x20) >= 'a' && (subject[end] | 0x20) <= 'z'))
    ++end;
  if (std::ranges::find(prefixes, base::lower(subject.substr(0, end))) == std::end(prefixes))
    return 0;
  const std::string_view counter = "[](){}^ 0123456789";
  while (end < subject.size() && counter.find(subject[end]) != counter.npos) ++end;
  if (subject.substr(end).starts_with(':')) return end + 1;
  constexpr FoldedWords wide = "：";
  return subject.substr(end).starts_with(wide) ? end + wide.size() : 0;
}

}  // namespace

std::string first_paragraph(std::string_view text) {
  constexpr std::size_t most_lines_bytes = std::size_t{64} << 10;
  return shortened(single_line(Paragraph(text.substr(0, most_lines_bytes)).take()));
}

std::string plain_subject(std::string_view subject) {
  std::string_view rest = base::trim(subject);
  while (const std::size_t prefix = prefix_length(rest)) rest = base::trim(rest.substr(prefix));
  return base::words(rest).empty() ? std::string() : shortened(single_line(rest));
}

}  // namespace nurture::exchange
