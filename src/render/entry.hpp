// What every form of the agenda shows of one line, worded once: text, page and mail differ in
// clothes alone.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "insight/suggest.hpp"
#include "render/day.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// "last" with "call, 15 October: Project on hold".
struct Labelled {
  std::string label, text;

  bool operator==(const Labelled&) const = default;
};

/// A way to reach somebody: "call" with "+44 20 7946 0018".
struct Way {
  std::string channel;
  std::string address;  ///< empty where none is needed, as for a lunch
  std::string
      remark;  ///< "no phone number": why it isn't what the rule asks for; "it is 14:10 there"

  bool operator==(const Way&) const = default;
};

/// Ready to be shown. All texts are single printable lines, empty where there is nothing to show.
struct Entry {
  std::string word;    ///< finds the person
  std::string name;    ///< of the person, or of the organisation that the line stands for
  std::string role;    ///< "Head of Engineering, Analytical Engines"; "through Ada Lovelace, …"
  std::string rating;  ///< effective; shown only where it was asked for
  std::vector<Phrase> reasons;
  std::vector<Labelled> details;  ///< "last", "then" where something came after that touch, and
                                  ///< "also": what else is open
  std::string next;
  std::vector<Way> ways;
  std::string item;      ///< the title of what to send or to speak of
  bool written = false;  ///< the only way is one that may carry it
};

Entry entry(const Line& line, const model::Book& book, base::Date today);
/// Of an entry, how to reach the line's person, of whom there must be one, and with what.
void add_approach(Entry& made, const Line& line, const model::Book& book, base::Date today);
/// "Head of Engineering, Analytical Engines · rating A".
std::string role_and_rating(const Entry& entry, bool ratings);

/// The ways, and what to send: "call +44 20 7946 0018, or send "Safety stock in four pages"". An
/// address that is `shown` elsewhere is left out.
std::string with_text(const Entry& entry, std::string_view shown = {});
/// What to do for the line's person, of whom there must be one.
insight::Suggestion first_suggestion(const Line& line, const model::Book& book, base::Date today);
/// Where the texts of these begin: behind the longest word, with a space before it and two behind;
/// 1 where nobody needs one.
int entry_indent(const std::vector<Entry>& entries);
/// As `due` shows it in a terminal.
std::string entry_text(const Entry& entry, int indent, const Style& style, bool ratings);

/// A due value with the people it names looked up; without a word to find them by.
Line line_of(const cadence::Due& due, const model::Book& book);

/// Of the organisation that the line stands for, else of the person.
std::string name_of(const Line& line);

/// The open need of whom the line stands for with the nearest horizon. Null if none is open.
const model::Need* pressing_need(const Line& line, base::Date today);

/// The organisation's own, or the person's effective one.
std::string rating_of(const Line& line, const model::Book& book);
/// See model::effective_rating().
std::string effective_rating(const model::Contact& contact, const model::Book& book);
/// A person's name, printable; the id where nobody has it.
std::string name_of(const std::string& id, const model::Book& book);
/// "Head of Engineering, Analytical Engines"; empty where neither is known.
std::string role(const model::Contact& contact, const model::Book& book);
/// What an answer shows of the last touch, labelled "last", and of a later interaction that was
/// none (a newsletter, an attempt), labelled "then".
std::vector<std::pair<std::string, const model::Interaction*>> last_and_then(
    const model::Contact& contact, const model::Settings& settings, base::Date today);
/// "call from them, 15 October, no answer", without the note.
std::string interaction_head(const model::Interaction& interaction, const model::Settings& settings,
                             base::Date today);
/// The same with the first line of the note.
std::string with_note(const model::Interaction& interaction, const model::Settings& settings,
                      base::Date today);
/// The standing `next`, with its date where that isn't the last touch's; empty where there is none.
std::string next_approach(const model::Contact& contact, const model::Settings& settings,
                          base::Date today);
/// The channels that the standing rule wants, as far as they can be had (no phone number: no
/// call), with what reaches the person on them; where none can, the first with why, and whatever
/// does reach them. Not the channel on which nobody answered twice in a row, if there is another.
std::vector<Way> ways_to_reach(const model::Contact& contact, const insight::Asked& asked,
                               const model::Settings& settings);
/// "call +44 20 7946 0018 or lunch". An address that is `shown` elsewhere is left out.
std::string to_text(const std::vector<Way>& ways, std::string_view shown = {});

}  // namespace nurture::render
