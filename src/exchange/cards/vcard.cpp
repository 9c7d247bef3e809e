// vCard: the cards of a file. Which of its lines are whose, and in which charset.
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <map>
#include <optional>

#include "base/charset.hpp"
#include "base/parallel_for.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/cards/vcard_card.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

constexpr std::string_view begin_word = "begin:vcard";

/// "BEGIN : VCARD" is one, too.
bool names_card(const ContentLine& line, std::string_view name) {
  return line.name == name && base::lower(base::trim(line.value)) == "vcard";
}

/// Lower case, and UTF-16 as if it were ASCII: only to be searched.
std::string squeezed(std::string_view bytes) {
  std::string text = base::lower(bytes);
  std::erase(text, '\0');
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    if (text.starts_with(mark)) text.erase(0, mark.size());
  }
  return text;
}

bool is_called_card(const std::string& path) {
  const std::string lower = base::lower(path);
  return lower.ends_with(".vcf") || lower.ends_with(".vcard");
}

/// UTF-8, or bytes whose charset each property tells: then a name in Shift_JIS may stand beside one
/// in Latin-1, and nothing can be said of the whole.
std::string_view decoded(const Source& source, const ReadOptions& options, Reading& reading,
                         std::string& copy) {
  if (!options.encoding.empty() || base::valid_utf8(source.bytes))
    return text_or_copy(source, options, reading, copy);
  Reading tried;
  copy = text_of(source, options, tried);
  const std::string charset = base::decode(source.bytes).charset;
  const bool wide = charset.starts_with("UTF-16") || charset.starts_with("UTF-32");
  if (!wide) return source.bytes;
  reading.remarks = std::move(tried.remarks);
  return copy;
}

/// Without the marks that stand before what was a file of its own.
std::string_view card_text(const Source& source, const ReadOptions& options, Reading& reading,
                           std::string& copy) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  const std::string_view text = decoded(source, options, reading, copy);
  if (text.find(mark) == text.npos) return text;
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins_line = i == 0 || text[i - 1] == '\n' || text[i - 1] == '\r';
    if (begins_line && text.substr(i).starts_with(mark)) i += mark.size();
    if (i < text.size()) plain += text[i];
  }
  copy = std::move(plain);
  return copy;
}

/// A note may be a diary; anything else of that size is no text. Both are less than a file may
/// hold.
bool is_too_long(const ContentLine& line) {
  constexpr std::size_t most_note = std::size_t{1} << 20, most_value = std::size_t{64} << 10;
  return line.value.size() > (line.name == "note" ? most_note : most_value);
}

bool is_picture(std::string_view name) {
  constexpr std::array<std::string_view, 5> names{"photo", "logo", "sound", "key", "x-abcropdata"};
  return std::ranges::find(names, name) != names.end();
}

/// Of what is read at once: twenty of each card.
constexpr std::size_t most_lines = 20 * most_people;

/// A piece of a file.
struct CardPiece {
  std::string_view text;
  int lines_before = 0;                ///< in the file
  std::size_t first = 0;               ///< how many cards stand before it
  std::optional<std::size_t> cards{};  ///< of its own; empty: not counted, as it is all of the file
};

/// What there is in a piece of a file, beside the people.
struct CardsRead {
  Flaws flaws;
  std::map<std::string, int> untaken;  ///< properties that nothing was made of, and how often
  std::size_t cards = 0;
  bool miscounted = false;  ///< it holds other cards than were seen in it: nothing was read
  bool guessed = false;     ///< bytes without a charset were taken for Windows-1252
};

class CardReader {
 public:
  CardReader(const Source& source, const ReadOptions& options)
      : source_(source), options_(options) {}

  /// Each card's person from `first` on, without a name where it is nobody's. `people` grows only
  /// for a piece that is all of the file: others are read beside it.
  CardsRead read(const CardPiece& piece, std::vector<PersonRecord>& people) {
    ContentLines lines(piece.text, piece.lines_before);
    ContentLine line;
    while (lines.next(line)) take(line);
    while (!open_.empty()) end();
    if (!std::ranges::is_sorted(cards_, {}, &Card::line))  // an AGENT's ends before its own
      std::ranges::stable_sort(cards_, {}, &Card::line);
    made_.miscounted = piece.cards && *piece.cards != cards_.size();
    if (made_.miscounted) return std::move(made_);
    if (!piece.cards) people.resize(cards_.size());
    std::size_t place = piece.first;
    for (const Card& card : cards_) {
      CardRemarks remarks;
      PersonRecord& record = people[place++];
      if (!read_card(card, source_.path, options_, record, remarks)) record = {};
      made_.flaws.append(std::move(remarks.flaws));
      for (const std::string& name : remarks.untaken) ++made_.untaken[name];
    }
    made_.cards = cards_.size();
    return std::move(made_);
  }

 private:
  void say(int number, std::string message, base::Severity severity, std::string hint = {}) {
    made_.flaws.push_back(
        {source_.path, number, 0, std::move(message), std::move(hint), {}, severity});
  }

  void take(ContentLine& line) {
    if (names_card(line, "begin")) {
      begin(line);
    } else if (names_card(line, "end")) {
      end(line);
    } else if (line.name == "end" && joined(line.value)) {
      end(line);
      begin(line);
    } else if (!open_.empty() && !is_picture(line.name)) {
      keep(line);
    }
  }

  // Behind an AGENT it is meant so; else the card before may have lost its END. Both are whole
  // people either way, and whatever comes behind the inner END is the outer one's.
  void begin(const ContentLine& line) {
    constexpr std::size_t usual_lines = 16;
    hold_to(most_people, open_.size() + cards_.size() + 1, "cards");
    open_.emplace_back().line = line.number;
    if (open_.size() == 1) open_.back().lines.reserve(usual_lines);
  }

  /// Two files put together, the first without a line break at its end: END:VCARDBEGIN:VCARD.
  static bool joined(std::string_view value) {
    return base::lower(base::trim(value)) == "vcardbegin:vcard";
  }

  void end(const ContentLine& line) {
    if (open_.empty())
      return say(line.number, "END:VCARD of a card whose BEGIN:VCARD is missing: left out",
                 base::Severity::error);
    open_.back().ended = true;
    end();
  }

  void end() {
    Card& card = open_.back();
    if (!card.ended)
      say(card.line, "a card without END:VCARD: read as far as it goes", base::Severity::warning);
    if (card.strays > 0)
      say(card.first_stray,
          card.strays == 1
              ? "not a line of a card: left out"
              : std::to_string(card.strays) + " lines here are none of a card: left out",
          base::Severity::warning);
    cards_.push_back(std::move(card));
    open_.pop_back();
  }

  void keep(ContentLine& line) {
    if (line.name.empty()) {
      Card& card = open_.back();
      if (card.strays++ == 0) card.first_stray = line.number;
      return;
    }
    if (open_.back().lines.size() > most_card_lines) return;  // read_card() says so
    hold_to(most_lines, ++lines_, "lines");
    if (is_too_long(line))
      return say(line.number,
                 fmt::format("{} of {} KB: left out", line.name, line.value.size() / 1024),
                 base::Severity::warning);
    if (line.parameters.empty() && base::valid_utf8(line.value)) {
      open_.back().lines.push_back(std::move(line));
      return;
    }
    auto value = text_value(line);
    if (!value) {
      const std::string charset(parameter(line, "charset"));
      say(line.number,
          "the charset '" + charset + "' is not known here: " + line.name + " left out",
          base::Severity::warning, "turn the file into UTF-8 first: iconv -f " + charset);
      return;
    }
    made_.guessed =
        made_.guessed || (parameter(line, "charset").empty() && !base::valid_utf8(line.value));
    line.value = *std::move(value);
    open_.back().lines.push_back(std::move(line));
  }

  const Source& source_;
  const ReadOptions& options_;
  std::vector<Card> open_, cards_;
  std::size_t lines_ = 0;  ///< kept of them
  CardsRead made_;
};

/// How often "vcard" stands in a line, in whatever case.
std::size_t card_words(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < line.size(); ++i)
    if ((line[i] == 'v' || line[i] == 'V') && base::lower(line.substr(i, 5)) == "vcard") ++words;
  return words;
}

/// Whole cards, to be read by several threads. Where anything but a plain BEGIN:VCARD and
/// END:VCARD has that word in it, or a line ends in CR alone, it is all one piece.
std::vector<CardPiece> card_pieces(std::string_view text) {
  constexpr std::size_t least_bytes = std::size_t{64} << 10;
  std::vector<CardPiece> whole{{text}};
  std::vector<CardPiece> pieces = whole;
  std::size_t begin = 0, cards = 0, ends = 0, words = 0;
  int line = 0;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view one = text.substr(at, end - at);
    if (one.ends_with('\r')) one.remove_suffix(1);
    if (one.find('\r') != std::string_view::npos) return whole;
    at = std::min(end + 1, text.size());
    const std::size_t found = card_words(one);
    if (found == 0) continue;
    words += found;
    const std::string word = base::lower(one);
    cards += word == begin_word ? 1 : 0;
    hold_to(most_people, cards, "cards");
    ends += word == "end:vcard" ? 1 : 0;
    if (ends > cards) return whole;
    if (word != "end:vcard" || cards != ends || at - begin < least_bytes || at == text.size())
      continue;
    pieces.back().text = text.substr(begin, at - begin);
    pieces.back().cards = cards - pieces.back().first;
    pieces.push_back({text.substr(at), line + 1, cards});
    begin = at;
  }
  pieces.back().cards = cards - pieces.back().first;
  return cards + ends == words && cards == ends ? pieces : whole;
}

void say_untaken(const std::map<std::string, int>& untaken, Reading& reading) {
  constexpr std::size_t shown = 30;
  std::vector<std::string> names;
  for (const auto& [name, times] : untaken)
    names.push_back(name + (times > 1 ? " (" + std::to_string(times) + ")" : ""));
  if (names.size() > shown) {
    names[shown] = fmt::format("and {} more", names.size() - shown);
    names.resize(shown + 1);
  }
  if (!names.empty())
    reading.remarks.push_back("not taken of the cards: " + base::join(names, ", "));
}

}  // namespace

bool is_vcard(const Source& source) {
  constexpr std::size_t head_bytes = 4096;
  const std::string head = squeezed(std::string_view(source.bytes).substr(0, head_bytes));
  if (base::trim(head).starts_with(begin_word)) return true;
  return is_called_card(source.path) &&
         squeezed(source.bytes).find(begin_word) != std::string::npos;
}

Reading read_vcard(const Source& source, const ReadOptions& options) {
  Reading reading;
  reading.what = "vCard";
  reading.unit = "card";
  std::string copy;
  const std::string_view text = card_text(source, options, reading, copy);
  const std::vector<CardPiece> pieces = card_pieces(text);
  std::vector<CardsRead> parts(pieces.size());
  reading.people.resize(pieces.back().first + pieces.back().cards.value_or(0));
  base::parallel_for(pieces.size(), 1, [&](std::size_t, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
      parts[i] = CardReader(source, options).read(pieces[i], reading.people);
  });
  if (std::ranges::any_of(parts, &CardsRead::miscounted)) {
    reading.people.clear();
    parts.clear();
    parts.push_back(CardReader(source, options).read({text}, reading.people));
  }
  std::size_t cards = 0;
  std::map<std::string, int> untaken;
  bool guessed = false;
  for (CardsRead& part : parts) {
    reading.flaws.append(std::move(part.flaws).take());
    for (const auto& [name, times] : part.untaken) untaken[name] += times;
    cards += part.cards;
    guessed = guessed || part.guessed;
  }
  reading.flaws.sort_by_line();
  std::erase_if(reading.people, [](const PersonRecord& one) { return one.person.name.empty(); });
  say_untaken(untaken, reading);
  if (guessed)
    reading.remarks.emplace_back("read as Windows-1252: --encoding NAME if that is wrong");
  if (cards == 0)
    reading.flaws.push_back(
        {source.path, 0, 0, "no card in it: none begins with BEGIN:VCARD", {}, {}});
  return reading;
}

}  // namespace nurture::exchange
