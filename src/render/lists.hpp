// Lists of people, search hits, planned days, diagnostics.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "cadence/plan.hpp"
#include "model/book.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// Columns that line up for every script; the last column that may shrink does where the terminal
/// is too narrow.
struct Column {
  std::string title;
  bool right = false;   ///< aligned to the right
  bool shrinks = true;  ///< may be cut where there is no room
};

std::string table(const std::vector<Column>& columns,
                  const std::vector<std::vector<std::string>>& rows, const Style& style);

/// One person in a list.
struct Listed {
  const model::Contact* contact = nullptr;
  std::string rating;              ///< effective
  std::optional<base::Date> last;  ///< last touch
  std::optional<base::Date> due;   ///< the next due day; empty: never, or archived
};

std::string people_text(const std::vector<Listed>& people, const model::Book& book,
                        base::Date today, const Style& style);
std::string people_json(const std::vector<Listed>& people, const model::Book& book,
                        base::Date today);

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

std::string plan_text(const std::vector<cadence::PlannedDay>& days, const model::Book& book,
                      base::Date today, const Style& style);
std::string plan_json(const std::vector<cadence::PlannedDay>& days, const model::Book& book,
                      base::Date today);

/// "contacts/bob.yaml:2:1: duplicate key 'name' (first on line 1)", the source line, a caret, the
/// hint.
std::string diagnostics_text(const base::Diagnostics& diagnostics, const Style& style);
std::string diagnostics_json(const base::Diagnostics& diagnostics);

}  // namespace nurture::render
