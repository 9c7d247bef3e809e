// nurture duplicates: who may stand in the store twice.
#include "insight/duplicates.hpp"

#include "cli/session.hpp"
#include "commands/commands.hpp"
#include "pages/options.hpp"
#include "render/duplicates.hpp"

namespace nurture::commands {
namespace {

base::Exit run_duplicates(const std::optional<int>& rows, cli::Session& session) {
  const model::Book& book = session.book();
  auto pairs = insight::duplicates(book);
  const std::size_t all = pairs.size();
  pages::keep_first(pairs, rows);
  return session.answer(session.json() ? render::duplicates_json(pairs, session.today())
                                       : render::duplicates_text(pairs, all - pairs.size(), book,
                                                                 session.out().style()));
}

}  // namespace

cli::Action duplicates(cli::Args& args) {
  const auto rows = std::make_shared<std::optional<int>>();
  pages::declare_rows(args, *rows);
  args.revision();
  args.json();
  args.epilogue("nurture duplicates\nnurture duplicates -n 5");
  return [rows](cli::Session& session) { return run_duplicates(*rows, session); };
}

}  // namespace nurture::commands
