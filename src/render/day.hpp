// Today's agenda with what its lines show of the people, in every form it goes out in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cadence/agenda.hpp"
#include "model/book.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// A line with the people behind it. Pointers into the book; null where there is none.
struct Line {
  cadence::Due due;
  const model::Contact* contact = nullptr;
  const model::Organisation* organisation = nullptr;  ///< the one the line stands for
  std::string word;  ///< finds the person (`log WORD …`); empty for an organisation alone
  std::optional<int> time_there = {};  ///< minutes since midnight where the person lives, if the
                                       ///< hour is another than here, and for what is read at once
};

struct Day {
  cadence::Agenda agenda;
  std::vector<Line> lines;  ///< what is shown, in order
  int more = 0;             ///< due, and not shown
  std::string again;        ///< what was typed to see these: " --tag client", behind a command
  bool of_commit = false;   ///< and so nobody can be judged
  bool narrowed = false;    ///< by filters: what was done today counts everyone all the same
  base::Diagnostics diagnostics;
};

/// "Monday 23 November", and on days off "Sunday 22 November · not a working day".
std::string day_title(const Day& day);
/// People, never a ratio that could pass its end: "31 to reach, 8 today, 1 done".
std::string day_progress(const Day& day);
/// What stands in place of an empty list; empty where there is one.
std::string day_empty(const Day& day, const model::Book& book);
/// "due 2 weeks ago: 7 people to look at: nurture review -i"; empty where no review is.
std::string day_review(const Day& day);
/// "and 23 more: nurture due --all", "3 people without a rating (treated as C), 1 file that can't
/// be read: nurture check".
std::vector<std::string> day_footer(const Day& day, const model::Settings& settings);

/// `rows`: of the screen that it is to fit, the last of them a prompt's: the first stand in full,
/// the rest in a line each; 0 = all in full. Each person's rating only if asked.
std::string day_text(const Day& day, const model::Book& book, const Style& style, int rows = 0,
                     bool ratings = false);
/// One line of it alone, as day_text has it.
std::string line_text(const Line& line, const model::Book& book, base::Date today,
                      const Style& style);
std::string day_brief(const Day& day, const model::Book& book, const Style& style);
std::string day_json(const Day& day, const model::Book& book);
/// A page of its own; no rating (others may see it) unless asked.
std::string day_html(const Day& day, const model::Book& book, bool ratings);

struct Envelope {
  std::string to, from;
  std::string store;      ///< its root: names the Message-ID together with the day
  long long seconds = 0;  ///< since 1970
  int utc_offset_minutes = 0;
};

/// One complete message, text and HTML; lines end in LF, as sendmail -t wants them.
std::string day_mail(const Day& day, const model::Book& book, const Envelope& envelope,
                     bool ratings);

}  // namespace nurture::render
