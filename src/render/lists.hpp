// Lists, a row each: people, planned days, what is open with everyone, search hits, flaws of files,
// programmes, and what the user's own config says.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "cadence/plan.hpp"
#include "model/book.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// Somebody's time at an organisation.
struct Stay {
  bool over = false;
  std::string until;  ///< as the file says it; empty while it lasts, and where nobody knows
};

/// One person in a list.
struct Listed {
  const model::Contact* contact = nullptr;
  std::string rating;                      ///< effective
  std::optional<base::Date> last;          ///< last touch
  std::optional<base::Date> due;           ///< the next due day; empty: never, or archived
  std::optional<Stay> stay = {};           ///< at the organisations asked about, if any were
  std::optional<base::Date> touched = {};  ///< last, by the owner asked about, if one was
  std::optional<double> warmth{};          ///< where it was asked for, and there is any
  std::string closeness{};                 ///< the same in a word
};

std::string people_text(const std::vector<Listed>& people, const model::Book& book,
                        base::Date today, const Style& style);
std::string people_json(const std::vector<Listed>& people, const model::Book& book,
                        base::Date today);

/// "Monday 23 November, today"; with the year where it is another.
std::string plan_heading(const cadence::PlannedDay& day, base::Date today);
std::string plan_text(const std::vector<cadence::PlannedDay>& days, const model::Book& book,
                      base::Date today, const Style& style);
std::string plan_json(const std::vector<cadence::PlannedDay>& days, const model::Book& book,
                      base::Date today);

/// Something of somebody's list.
template <typename Item>
struct Standing {
  std::string id, name;  ///< of the person or organisation
  bool organisation = false;
  int number = 0;  ///< in the file, from 1: what other commands take
  Item item;
  std::optional<base::Date> day;  ///< it stands by; empty: by none, and last
};

using StandingFollowUp = Standing<model::FollowUp>;
using StandingNeed = Standing<model::Need>;
using StandingDate = Standing<model::Anniversary>;

std::string follow_ups_text(const std::vector<StandingFollowUp>& all, const Style& style);
std::string follow_ups_json(const std::vector<StandingFollowUp>& all, base::Date today);
std::string needs_text(const std::vector<StandingNeed>& all, const Style& style);
std::string needs_json(const std::vector<StandingNeed>& all, base::Date today);
std::string dates_text(const std::vector<StandingDate>& all, const Style& style);
std::string dates_json(const std::vector<StandingDate>& all, base::Date today);

struct Hit {
  std::string id, name, path;  ///< of a contact or an organisation
  std::string where;           ///< "interactions, 2 November 2026", "about"
  std::string text;            ///< the line with the hit
  std::vector<std::pair<std::size_t, std::size_t>>
      marks;  ///< byte ranges in `text` to show in bold
  bool organisation = false;
};

std::string hits_text(const std::vector<Hit>& hits, const Style& style);
std::string hits_json(const std::vector<Hit>& hits, base::Date today);

/// "contacts/bob.yaml:2:1: duplicate key 'name' (first on line 1)", the source line, a caret, the
/// hint.
std::string diagnostics_text(const base::Diagnostics& diagnostics, const Style& style);
std::string diagnostics_json(const base::Diagnostics& diagnostics);

struct ProgrammePage {
  std::string name;
  std::vector<std::string> steps;     ///< as in the settings
  std::vector<std::string> contacts;  ///< ids
};

std::string programmes_json(const std::vector<ProgrammePage>& programmes, base::Date today);

/// A key of the user's own config; empty = not set, of a list the words.
struct ConfigValue {
  std::string key, value;
  bool list = false;
};

/// Where things lie, and what the user's own config says. Empty texts are null.
struct ConfigPage {
  std::string config;
  bool config_exists = false;
  std::string store, store_found_by, settings;
  std::vector<ConfigValue> values;
};

std::string config_json(const ConfigPage& page);
/// One key of it.
std::string config_json(const ConfigValue& value);

}  // namespace nurture::render
