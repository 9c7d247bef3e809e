// What due and agenda share: whose agenda it is, and which of its lines were asked for.
#pragma once

#include <vector>

#include "cadence/agenda.hpp"
#include "cli/filter.hpp"
#include "cli/session.hpp"
#include "render/day.hpp"

namespace nurture::commands {

/// As typed: `--everyone` and the filters.
struct View {
  bool everyone = false;
  cli::Filter filter;
};

void declare(cli::Args& args, View& view);
/// With one `--owner` theirs; else the user's own (`me` in their config) unless `--everyone` or
/// several owners were asked for; nobody's people are on everyone's. Throws (Exit::usage) where the
/// settings don't know a filter's word or `me`.
cadence::Scope scope_of(cli::Session& session, const View& view);
/// A person passes by themselves, an organisation's line also by the organisation. Owners are the
/// scope's business where only one was asked for.
bool passes(const cadence::Due& due, const View& view, const model::Book& book);
std::vector<cadence::Due> passing(const std::vector<cadence::Due>& lines, const View& view,
                                  const model::Book& book);

/// An organisation answers to the filters with what it has of the same keys.
bool passes(const cli::Filter& filter, const model::Organisation& organisation,
            const model::Book& book);

/// A line with whom it is about; with the word that finds them.
render::Line line_of(const cadence::Due& due, const model::Book& book, base::Date today);
/// Today's agenda as it was asked for; `all` lists what is beyond the capacity, too.
render::Day today(cli::Session& session, const View& view, bool all);

}  // namespace nurture::commands
