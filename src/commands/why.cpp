// nurture why: each rule and number that put someone on today's list, or kept them off.
#include "cadence/explain.hpp"
#include "cli/choose.hpp"
#include "commands/commands.hpp"
#include "pages/file_lines.hpp"
#include "pages/page.hpp"
#include "pages/view.hpp"
#include "render/person.hpp"

namespace nurture::commands {
namespace {

struct WhyOptions {
  std::string contact;
  pages::View view;  // whose list the place is counted in
};

base::Exit run_why(const WhyOptions& options, cli::Session& session) {
  const model::Contact contact = cli::choose(session, options.contact);
  const model::Book book = pages::book_around(session, contact);
  const cadence::Explanation explanation = cadence::explain(
      session.summaries().book(), contact.id, session.today(), scope_of(session, options.view));
  const render::Places found = pages::places(session, book, contact, explanation.rating);
  const base::Date today = session.today();
  return session.answer(session.json() ? render::why_json(contact, explanation, found, today)
                                       : render::why_text(contact, explanation, found, book, today,
                                                          session.out().style()));
}

}  // namespace

cli::Action why(cli::Args& args) {
  const auto options = std::make_shared<WhyOptions>();
  args.name("CONTACT", options->contact, "whom: id, email, or words of the name");
  args.flag("--everyone", options->view.everyone,
            "the place in everyone's list, even if `me` is set");
  args.revision();
  args.json();
  args.epilogue("nurture why ada");
  return [options](cli::Session& session) { return run_why(*options, session); };
}

}  // namespace nurture::commands
