// What due and agenda share: whose agenda it is, and which of its lines were asked for.
#pragma once

#include <vector>

#include "cadence/agenda.hpp"
#include "cli/filter.hpp"
#include "cli/session.hpp"
#include "render/day.hpp"

namespace nurture::pages {

/// As typed: `--everyone` and the filters.
struct View {
  bool everyone = false;
  cli::Filter filter;
  std::optional<int> rows;  ///< -n
};

void declare(cli::Args& args, View& view);
/// With one `--owner` theirs; else the user's own (`me` in their config) unless `--everyone` or
/// several owners were asked for; nobody's people are on everyone's. Throws (Exit::usage) where the
/// settings don't know a filter's word or `me`.
cadence::Scope scope_of(cli::Session& session, const View& view);
/// The filters without the one owner whose agenda it is.
cli::Filter beyond_scope(const View& view);
/// What was typed to see these, behind a command: " --tag client --rev HEAD~1".
std::string typed_again(const cli::Session& session, const View& view);
/// The lines that were asked for: a person passes by themselves, an organisation's line also by the
/// organisation, with what it has of the same keys. Owners are the scope's business where only one
/// was asked for.
std::vector<cadence::Due> passing(const std::vector<cadence::Due>& lines, const View& view,
                                  const index::Summaries& summaries);

/// An organisation answers to the filters with what it has of the same keys.
bool passes(const cli::Filter& filter, const model::Organisation& organisation,
            const model::Book& book);
/// The same of its facts; `names` are those of the book's organisations.
bool passes(const cli::Filter& filter, const model::OrganisationFacts& organisation,
            const model::FactBook& book, model::OrganisationNames& names);

/// Today's agenda, and the book of those on it.
struct Today {
  model::Book book;  ///< see book_of()
  render::Day day;   ///< points into the book
};

/// As it was asked for; `all` lists what is beyond the capacity, too.
Today today(cli::Session& session, const View& view, bool all);

}  // namespace nurture::pages
