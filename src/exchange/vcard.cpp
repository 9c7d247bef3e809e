// vCard: the cards of a file. Which of its lines are whose, and in which charset.
#include <algorithm>
#include <array>
#include <map>

#include "base/charset.hpp"
#include "base/parallel_for.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/vcard_card.hpp"

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
std::string card_text(const Source& source, const ReadOptions& options, Reading& reading) {
  if (!options.encoding.empty() || base::valid_utf8(source.bytes))
    return text_of(source, options, reading);
  Reading tried;
  std::string text = text_of(source, options, tried);
  const std::string charset = base::decode(source.bytes).charset;
  const bool wide = charset.starts_with("UTF-16") || charset.starts_with("UTF-32");
  if (!wide) return source.bytes;
  reading.remarks = std::move(tried.remarks);
  return text;
}

bool is_picture(std::string_view name) {
  constexpr std::array<std::string_view, 5> names{"photo", "logo", "sound", "key", "x-abcropdata"};
  return std::ranges::find(names, name) != names.end();
}

class CardReader {
 public:
  CardReader(const Source& source, const ReadOptions& options, Reading& reading)
      : source_(source), options_(options), reading_(reading) {}

  void read(std::string_view text) {
    ContentLines lines(text);
    ContentLine line;
    while (lines.next(line)) take(line);
    while (!open_.empty()) end();
    std::stable_sort(cards_.begin(), cards_.end(),
                     [](const Card& a, const Card& b) { return a.line < b.line; });
    read_cards();
    if (guessed_)
      reading_.remarks.emplace_back("read as Windows-1252: --encoding NAME if that is wrong");
    if (cards_.empty())
      say(0, "no card in it: none begins with BEGIN:VCARD", base::Severity::error);
  }

 private:
  /// In several threads, each card into its own place.
  void read_cards() {
    constexpr std::size_t batch = 200;
    std::vector<CardRemarks> remarks(cards_.size());
    std::vector<char> somebody(cards_.size());
    reading_.people.resize(cards_.size());
    base::parallel_for(cards_.size(), batch, [&](std::size_t, std::size_t first, std::size_t last) {
      for (std::size_t i = first; i < last; ++i)
        somebody[i] =
            read_card(cards_[i], source_.path, options_, reading_.people[i], remarks[i]) ? 1 : 0;
    });
    std::map<std::string, int> untaken;
    for (CardRemarks& one : remarks) {
      base::append(reading_.flaws, std::move(one.flaws));
      for (const std::string& name : one.untaken) ++untaken[name];
    }
    say_untaken(untaken);
    std::size_t place = 0;
    std::erase_if(reading_.people, [&](const auto&) { return somebody[place++] == 0; });
  }

  void say_untaken(const std::map<std::string, int>& untaken) {
    std::vector<std::string> names;
    for (const auto& [name, times] : untaken)
      names.push_back(name + (times > 1 ? " (" + std::to_string(times) + ")" : ""));
    if (!names.empty())
      reading_.remarks.push_back("not taken of the cards: " + base::join(names, ", "));
  }

  void say(int number, std::string message, base::Severity severity, std::string hint = {}) {
    reading_.flaws.push_back(
        {source_.path, number, 0, std::move(message), std::move(hint), {}, severity});
  }

  void take(ContentLine& line) {
    if (names_card(line, "begin")) {
      begin(line);
    } else if (names_card(line, "end")) {
      if (!open_.empty()) {
        open_.back().ended = true;
        end();
      }
    } else if (!open_.empty() && !is_picture(line.name)) {
      keep(line);
    }
  }

  // Behind an AGENT it is meant so; else the card before may have lost its END. Both are whole
  // people either way, and whatever comes behind the inner END is the outer one's.
  void begin(const ContentLine& line) {
    open_.emplace_back();
    open_.back().line = line.number;
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
    auto value = text_value(line);
    if (!value) {
      const std::string charset(parameter(line, "charset"));
      say(line.number,
          "the charset '" + charset + "' is not known here: " + line.name + " left out",
          base::Severity::warning, "turn the file into UTF-8 first: iconv -f " + charset);
      return;
    }
    guessed_ = guessed_ || (parameter(line, "charset").empty() && !base::valid_utf8(line.value));
    line.value = *std::move(value);
    open_.back().lines.push_back(std::move(line));
  }

  const Source& source_;
  const ReadOptions& options_;
  Reading& reading_;
  std::vector<Card> open_, cards_;
  bool guessed_ = false;
};

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
  CardReader(source, options, reading).read(card_text(source, options, reading));
  return reading;
}

}  // namespace nurture::exchange
