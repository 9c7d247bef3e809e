// nurture why: each rule and number that put someone on today's list, or kept them off.
#include <memory>
#include <optional>
#include <string>

#include "cadence/explain.hpp"
#include "cli/choose.hpp"
#include "commands/commands.hpp"
#include "pages/page.hpp"
#include "pages/places.hpp"
#include "pages/view.hpp"
#include "render/person.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string contact;
  pages::View view;  // whose list the place is counted in
  std::optional<std::string> revision;
};

base::Exit run(const Options& options, cli::Session& session) {
  if (options.revision) session.look_back(*options.revision);
  const model::Contact contact = cli::choose(session, options.contact);
  const model::Book book = pages::book_around(session, contact);
  const cadence::Explanation explanation = cadence::explain(
      session.summaries().book(), contact.id, session.today(), scope_of(session, options.view));
  const render::Places found = pages::places(session, book, contact, explanation.rating);
  session.out().page(session.json() ? render::why_json(explanation, found, book, session.today())
                                    : render::why_text(explanation, found, book, session.today(),
                                                       session.out().style()),
                     session.config().pager);
  return session.reader_exit();
}

}  // namespace

cli::Action why(cli::Args& args) {
  const auto options = std::make_shared<Options>();
  args.name("CONTACT", options->contact, "whom: id, email, or words of the name");
  args.flag("--everyone", options->view.everyone,
            "the place in everyone's list, even if `me` is set");
  cli::declare_revision(args, options->revision);
  args.json();
  args.epilogue("nurture why ada");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
