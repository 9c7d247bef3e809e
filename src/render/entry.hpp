// What every form of the agenda shows of one line, worded once: text, page and mail differ in
// clothes alone.
#pragma once

#include <string>
#include <vector>

#include "render/day.hpp"
#include "render/phrase.hpp"

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
  std::string remark;   ///< "no phone number": why it isn't what the rule asks for

  bool operator==(const Way&) const = default;
};

/// Ready to be shown. All texts are single printable lines, empty where there is nothing to show.
struct Entry {
  std::string word;    ///< finds the person
  std::string name;    ///< of the person, or of the organisation that the line stands for
  std::string role;    ///< "Head of Engineering, Analytical Engines"; "through Ada Lovelace, …"
  std::string rating;  ///< effective; shown only where it was asked for
  std::vector<Phrase> reasons;
  std::vector<Labelled> details;  ///< last, then, next
  std::vector<Way> ways;
};

Entry entry(const Line& line, const model::Book& book, base::Date today);

/// A due value with the people it names looked up; without a word to find them by.
Line line_of(const cadence::Due& due, const model::Book& book);

/// See model::effective_rating().
std::string effective_rating(const model::Contact& contact, const model::Book& book);
/// "Head of Engineering, Analytical Engines"; empty where neither is known.
std::string role(const model::Contact& contact, const model::Book& book);
/// "call from them, 15 October, no answer", without the note.
std::string interaction_head(const model::Interaction& interaction, const model::Settings& settings,
                             base::Date today);
/// The standing `next`, with its date where that isn't the last touch's; empty where there is none.
std::string next_approach(const model::Contact& contact, const model::Settings& settings,
                          base::Date today);
/// The channels that the first standing rule wants, as far as they can be had (no phone number: no
/// call), with what reaches the person on them; where none can, the first with why, and whatever
/// does reach them.
std::vector<Way> ways_to_reach(const model::Contact& contact,
                               const std::vector<cadence::Occasion>& standing,
                               const model::Settings& settings);
/// "call +44 20 7946 0018 or lunch". An address that is `shown` elsewhere is left out.
std::string to_text(const std::vector<Way>& ways, std::string_view shown = {});
/// The open need to have in mind: the one with the nearest horizon. Null if none is open.
const model::Need* pressing_need(const std::vector<model::Need>& needs, base::Date today);

/// "knows" with the names of both directions, "from" (met, referred by, since), "referred",
/// "colleagues", "before".
std::vector<Labelled> people_around(const model::Contact& contact, const model::Book& book,
                                    base::Date today);

}  // namespace nurture::render
