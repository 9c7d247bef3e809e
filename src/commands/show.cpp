// nurture show: the page to read before the call.
#include <memory>
#include <optional>
#include <string>

#include "cadence/explain.hpp"
#include "cli/choose.hpp"
#include "commands/commands.hpp"
#include "pages/page.hpp"
#include "render/person.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string contact;
  std::optional<std::string> revision;
};

base::Exit run(const Options& options, cli::Session& session) {
  if (options.revision) session.look_back(*options.revision);
  const model::Contact contact = cli::choose(session, options.contact);
  model::Book book = pages::book_around(session, contact);
  pages::add_sent_items(session, contact, book);
  const cadence::Explanation explanation =
      cadence::explain(session.summaries().book(), contact.id, session.today());
  if (session.json()) {
    session.out().print(render::person_json(contact, explanation, book, session.today()));
  } else {
    session.out().page(
        render::person_text(contact, explanation, book, session.today(), session.out().style()),
        session.config().pager);
  }
  return session.reader_exit();
}

}  // namespace

cli::Action show(cli::Args& args) {
  const auto options = std::make_shared<Options>();
  args.name("CONTACT", options->contact, "whom: id, email, or words of the name");
  cli::declare_revision(args, options->revision);
  args.json();
  args.epilogue("nurture show ada");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
