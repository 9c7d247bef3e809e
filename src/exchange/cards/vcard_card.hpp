// One card: its lines, and what a person's record has of them.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/lines.hpp"
#include "exchange/record.hpp"

namespace nurture::exchange {

/// Of a card no more is read.
constexpr std::size_t most_card_lines = 10'000;

/// The lines between BEGIN and END, each value in UTF-8, with its escapes.
struct Card {
  int line = 0;                    ///< of its BEGIN
  std::vector<ContentLine> lines;  ///< one more than most_card_lines, at most
  bool ended = false;
  int strays = 0, first_stray = 0;  ///< lines that are none of a card's, and the first one's number
};

/// What there is to say of a card.
struct CardRemarks {
  base::Diagnostics flaws;
  std::vector<std::string> untaken;  ///< names of properties that nothing was made of
};

/// Who the card is of; false where it is nobody's: the flaws say why.
bool read_card(const Card& card, const std::string& path, const ReadOptions& options,
               PersonRecord& record, CardRemarks& remarks);

/// A value and how much it is preferred: of several the one with the lowest rank comes first.
struct Ranked {
  std::string value;
  int rank = 0;
};

/// A card as far as it was read.
struct CardDraft {
  const ReadOptions& options;
  PersonRecord& record;
  /// What is said of this card: a line of the file, and the message.
  std::function<void(int line, const std::string& message)> warn;
  std::map<std::string, std::string, std::less<>> labels{};  ///< X-ABLabel by group
  std::vector<Ranked> names{}, also{}, organisations{}, titles{}, roles{}, emails{}, phones{},
      addresses{}, urls{};
  std::vector<const ContentLine*> composed_names{};
  std::vector<std::string> about{};  ///< the note's paragraphs, then lines of what has no key
  bool is_group = false;

  std::string label(const ContentLine& line) const;
};

/// A day of a value like 1985-12-10, 19851210, --12-10, 10.12.1985; `what` it is of.
void add_day(CardDraft& draft, const ContentLine& line, std::string_view value,
             const std::string& what);
/// A name of somebody, "referred by" being the label that makes it a referrer.
void add_relation(CardDraft& draft, std::string_view label, std::string_view name);
/// The parts that are there, in this order.
std::string joined_parts(const std::vector<std::string>& parts,
                         std::initializer_list<std::size_t> order, std::string_view between);
/// On one line, as its country writes it; `ours`: of a card that an export made, line by line as it
/// stood in the file.
std::string address_of(const ContentLine& line, bool ours);
/// Once, and nothing that is blank.
void add_word(std::vector<std::string>& to, std::string_view word);

/// What single programs write beside the standard: Android's custom rows, frm's and knotter's
/// keys, and our own. False where the line is none of theirs.
bool read_dialect(CardDraft& draft, const ContentLine& line);
/// Of a property that nothing is made of: whether it is about the person, and not about the card or
/// the program that wrote it.
bool tells_something(const ContentLine& line);

/// Between a note and what an export adds to it, on a line of its own: nothing below comes back.
constexpr std::string_view note_separator = "--- nurture ---";

}  // namespace nurture::exchange
