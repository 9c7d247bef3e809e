// nurture show: the page to read before the call.

#include "cadence/explain.hpp"
#include "cli/choose.hpp"
#include "commands/commands.hpp"
#include "pages/page.hpp"
#include "render/person.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string contact;
};

base::Exit run(const Options& options, cli::Session& session) {
  const model::Contact contact = cli::choose(session, options.contact);
  model::Book book = pages::book_around(session, contact);
  pages::add_sent_items(session, contact, book);
  const cadence::Explanation explanation =
      cadence::explain(session.summaries().book, contact.id, session.today());
  const base::Date today = session.today();
  return session.answer(session.json() ? render::person_json(contact, explanation, book, today)
                                       : render::person_text(contact, explanation, book, today,
                                                             session.out().style()));
}

}  // namespace

cli::Action show(cli::Args& args) {
  const auto options = std::make_shared<Options>();
  args.name("CONTACT", options->contact, "whom: id, email, or words of the name");
  args.revision();
  args.json();
  args.epilogue("nurture show ada");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
